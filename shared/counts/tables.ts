/** What a code of a table stands for; a collector that knows the pack checks the codes of each by its list. */
export const dimensions = [
  'scope',
  'bucket',
  'locality',
  'channel',
  'channel-group',
  'topic',
  'confirmation',
  'net-out',
  'requester-group',
  'route',
  'tier',
  'accepted',
  'minutes',
  'told-before',
  'result',
  'return-window',
  'how-known',
  'rating',
  'venue-type',
] as const;
/** See {@link dimensions}. */
export type Dimension = (typeof dimensions)[number];

/** Whose request it was: see `scopeOf`. */
export const countedScopes = ['uncounted', 'elsewhere', 'hospital', 'existing', 'new'] as const;
/** What an outcome counts as; every route of a pack names one of them. */
export const countedBuckets = [
  'resolved',
  'signposted',
  'assessment',
  'review',
  'reablement',
  'urgent',
  'protection',
  'other-end',
] as const;

/** A part of the contacts, by their scope and bucket; what is left out means all of them. */
export interface Subset {
  readonly scope?: readonly (typeof countedScopes)[number][];
  readonly bucket?: readonly (typeof countedBuckets)[number][];
}

/** One table of a day document. */
export interface CountTable {
  /** None, one or two: a table is never wider, because at the size of one computer's day a wider one is the record itself. */
  readonly by: readonly [] | readonly [Dimension] | readonly [Dimension, Dimension];
  /** What one of its units is, in words for people. */
  readonly counts: string;
  /** The contacts that it spreads out: its cells then sum to them (I2). Without it the table is outside I2. */
  readonly over?: Subset;
  /**
   * `running`: its cells are changes of a state that lasts, so that the state on a day is the sum up to that day.
   * That keeps it exact when a computer is started several times a day. Otherwise a day stands for itself.
   */
  readonly sums?: 'running';
}

const onlyNew: Subset = { scope: ['new'] };
const firstContact: Subset = { scope: ['new'], bucket: ['resolved', 'signposted'] };
const passed: Subset = { bucket: ['assessment', 'review', 'reablement', 'urgent', 'protection'] };

/** The table that every contact is in once: the partition of a document's `n`. */
export const partition = 'scope-bucket';

/** Every table that may leave a computer. Nothing else can: the schema of a document is made from this. */
export const countTables = {
  'scope-bucket': { by: ['scope', 'bucket'], counts: 'contacts', over: {} },
  'locality-bucket': { by: ['locality', 'bucket'], counts: 'contacts', over: onlyNew },
  'channel-bucket': { by: ['channel', 'bucket'], counts: 'contacts', over: onlyNew },
  'topic-bucket': { by: ['topic', 'bucket'], counts: 'contacts by their main topic', over: onlyNew },
  'locality-confirmation': {
    by: ['locality', 'confirmation'],
    counts: 'contacts resolved or signposted',
    over: firstContact,
  },
  'net-out-locality': { by: ['net-out', 'locality'], counts: 'contacts', over: onlyNew },
  'requester-channel': { by: ['requester-group', 'channel-group'], counts: 'contacts', over: {} },
  'route-locality': { by: ['route', 'locality'], counts: 'contacts passed on', over: passed },
  'tier-accepted': { by: ['tier', 'accepted'], counts: 'solutions offered' },
  'with-a-signpost': { by: [], counts: 'contacts with an accepted solution that counts as signposting' },
  'minutes-channel': { by: ['minutes', 'channel-group'], counts: 'contacts', over: onlyNew },
  'told-before-bucket': { by: ['told-before', 'bucket'], counts: 'contacts', over: onlyNew },
  'follow-up-result': { by: ['result'], counts: 'follow-ups that were settled' },
  'return-window-known': { by: ['return-window', 'how-known'], counts: 'contacts that were followed by another' },
  satisfaction: { by: ['rating'], counts: 'answers' },
  confidence: { by: ['rating'], counts: 'answers' },
  'attendance-venue': { by: ['venue-type'], counts: 'people seen who gave no details' },
  casual: { by: [], counts: 'quick questions' },
  'unmet-topic-locality': { by: ['topic', 'locality'], counts: 'needs for which nothing suitable was found' },
  overrides: { by: [], counts: 'contacts closed over a gate with a reason' },
  overdue: { by: [], counts: 'promises and follow-ups that are overdue', sums: 'running' },
  unclaimed: { by: [], counts: 'urgent hand-overs that nobody has taken', sums: 'running' },
} as const satisfies Record<string, CountTable>;

/** The name of a table. */
export type TableId = keyof typeof countTables;

/** The names of all tables, in the order of the registry. */
export const tableIds: readonly TableId[] = Object.keys(countTables).filter(isTableId);

/** Whether a word names a table. */
export function isTableId(word: string): word is TableId {
  return Object.hasOwn(countTables, word);
}

/** A table of the registry, as its general shape. */
export function tableOf(id: TableId): CountTable {
  return countTables[id];
}
