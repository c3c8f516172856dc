/** Words of English that the rules need. Nothing here belongs to one council: what a cue suggests is in the pack. */

/** Words that say no to what follows them. */
export const notWords: ReadonlySet<string> = new Set([
  ...['not', 'no', 'never', 'none', 'nobody', 'nothing', 'nil', 'neither', 'nor', 'without'],
  ...['deny', 'denies', 'denied', 'denying'],
]);

/** Words so common that a phrase is better looked up by its second word. Only speed depends on it. */
export const commonWords: ReadonlySet<string> = new Set([
  ...['not', 'no', 'never', 'nobody', 'i', 'he', 'she', 'they', 'we', 'it', 'my', 'her', 'his', 'their', 'the', 'a'],
  ...['is', 'are', 'was', 'has', 'have', 'had', 'been', 'be', 'got', 'get', 'can', 'to', 'in', 'on', 'out', 'and'],
  ...['mum', 'dad', 'husband', 'wife', 'partner', 'son', 'daughter', 'left', 'does', 'up', 'all', 'off'],
]);

/** A `no` before one of these answers a question; it does not deny what comes next ("No she's on the floor"). */
export const afterAnswer: ReadonlySet<string> = new Set([
  ...['i', 'he', 'she', 'we', 'they', 'it', 'you', 'that', 'this', 'there', 'the', 'my', 'our', 'his', 'her'],
  ...['mum', 'dad'],
]);

/** Words at which a `not` ends, although the sentence goes on. */
export const notEnds: ReadonlySet<string> = new Set([
  ...['and', 'so', 'because', 'cos', 'when', 'while', 'if', 'whether', 'since', 'after', 'before', 'until', 'till'],
  ...['unless', 'who', 'which', 'where', 'why', 'how', 'as', 'than', 'i', 'he', 'she', 'we', 'they'],
]);

/** Words that take the `not` for themselves: "can't stop falling", "no doubt about it", "not only hurt". */
export const notTakers: ReadonlySet<string> = new Set([
  ...['sure', 'certain', 'convinced', 'know', 'think', 'believe', 'remember', 'realise', 'realised', 'understand'],
  ...['tell', 'told', 'say', 'said', 'saying', 'mention', 'mean', 'doubt', 'wonder', 'idea', 'matter', 'question'],
  ...['stop', 'stops', 'stopped', 'help', 'only', 'just', 'first', 'want', 'wants', 'like', 'likes', 'let', 'bear'],
  ...['stand', 'cope', 'notice', 'noticed', 'see', 'saw', 'hear', 'heard', 'dare', 'unless'],
]);

/** Words that begin a new clause without any mark. */
export const borderWords: ReadonlySet<string> = new Set([
  'but',
  'although',
  'though',
  'however',
  'except',
  'otherwise',
]);

/** Said before a match, these leave it open: somebody still has to ask. */
export const unsurePhrases = [
  'not sure|certain|convinced|clear|know|think|believe|remember',
  'might|may|could not',
  'not say|tell whether|if',
  'no idea',
] as const;

/** Said in the same clause, these put something in the past. */
export const longAgoPhrases = [
  'years|months|decades ago|back',
  'long ago',
  'long time ago',
  'used to',
  'in the past',
  'in the war',
  'back then',
  'back in the day|war|fifties|sixties|seventies|eighties|nineties',
  'in 192*|193*|194*|195*|196*|197*|198*|199*|200*|201*|202*',
  'winter|summer of',
  'last year|spring|summer|autumn|winter|christmas|easter',
  'as a|an .. child|boy|girl|lad|kid|teenager|baby|man|woman',
  'when i|he|she|we|they was|were at|in .. school|college|university|army|navy|work',
  'when i|he|she|we|they .. young|younger|little|small|child|boy|girl|kid|kids|teenager',
] as const;

/** Said in the same clause, these bring it back to the present, whatever else is said of the past. */
export const nowPhrases = [
  'again|still|today|tonight|now|yesterday|keep|keeps|since',
  'this morning|afternoon|evening|week',
  'last night',
] as const;

/** Said in the same clause, these make it a story that somebody saw, heard or read. */
export const storyPhrases = [
  'on|in the|a telly|television|tv|news|radio|film|book|paper|papers|programme|soap|serial',
  'programme|film|book|documentary|story|leaflet|drama about',
  'watch* a|the|that film|programme|documentary|drama',
  'leaflet|website|poster says|said',
] as const;

/** A clause of nothing but these answers the question before it. */
export const answersNo: ReadonlySet<string> = new Set([
  'no,',
  'none',
  'nil',
  'never',
  'denied',
  'denies',
  'not',
  'at',
  'all',
]);
