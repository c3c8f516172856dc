import { type Dimension, type TableId, tableOf } from '../../counts/tables.ts';
import type { Pack } from '../../pack/schema.ts';
import { bucketInWords, codeInWords } from './codes-in-words.ts';

/** By what a table of counts is told apart, as people say it. */
export const dimensionWords = {
  scope: 'Whose request',
  bucket: 'How it ended',
  locality: 'Locality',
  channel: 'How they got in touch',
  'channel-group': 'Way of getting in touch',
  topic: 'Main topic',
  confirmation: 'Whether it worked',
  'net-out': 'Whether it can be settled at the front door',
  'requester-group': 'Who got in touch',
  route: 'Where it went',
  tier: 'Kind of solution',
  accepted: 'Whether they wanted it',
  minutes: 'Time it took',
  'told-before': 'Whether they had spoken to us before',
  result: 'What came of it',
  'return-window': 'Time until they were back',
  'how-known': 'How it is known',
  rating: 'Answer',
  'venue-type': 'Kind of place',
} as const satisfies Record<Dimension, string>;

const scopeWords: Readonly<Record<string, string>> = {
  new: 'New, from the community',
  existing: 'Has support already',
  hospital: 'From hospital or another way in',
  elsewhere: 'For another authority',
  uncounted: 'No request: a quick question, a lost call, a duplicate',
};
const channelGroupWords: Readonly<Record<string, string>> = {
  phone: 'By phone',
  online: 'Online or by e-mail',
  'in-person': 'In person',
  other: 'Another way',
};
const fixedWords: Readonly<Partial<Record<Dimension, Readonly<Record<string, string>>>>> = {
  scope: scopeWords,
  'channel-group': channelGroupWords,
  confirmation: {
    told: 'They told us that it worked',
    'not-back': 'Not back so far, nobody asked',
    withdrawn: 'It did not work, or they came back',
  },
  'net-out': { out: 'No: safeguarding or Mental Health Act', in: 'Yes' },
  accepted: { yes: 'Accepted', no: 'Offered, not wanted' },
  'told-before': {
    no: 'No, the first time',
    'same-matter': 'Yes, about this',
    'another-matter': 'Yes, about something else',
  },
  'how-known': { matched: 'The earlier one is on the same computer', 'told-us': 'They told us' },
};

/** A code of a count in words, by the pack that it was counted with; the code itself where nobody knows it any more. */
export function countedCodeInWords(dimension: Dimension, code: string, pack: Pack | undefined): string {
  if (code === 'not-known') return 'Not known';
  const fixed = fixedWords[dimension]?.[code];
  if (fixed !== undefined) return fixed;
  switch (dimension) {
    case 'bucket':
      return bucketInWords(code, pack?.outcome_labels);
    case 'minutes':
      return spanInWords(code, 'minutes');
    case 'return-window':
      return spanInWords(code, 'days');
    case 'rating':
      return `${code} of 5`;
    default:
      return pack ? ofPack(dimension, code, pack) : code;
  }
}

function ofPack(dimension: Dimension, code: string, pack: Pack): string {
  const labelIn = (list: Readonly<Record<string, { readonly label: string }>>) =>
    Object.hasOwn(list, code) ? (list[code]?.label ?? code) : code;
  switch (dimension) {
    case 'locality':
    case 'channel':
    case 'topic':
    case 'tier':
      return codeInWords(dimension, code, pack);
    case 'requester-group':
      return codeInWords('requesters', code, pack);
    case 'route':
      return labelIn(pack.outcomes);
    case 'result':
      return labelIn(pack.follow_up_results);
    case 'venue-type':
      return labelIn(pack.venue_types);
    default:
      return code;
  }
}

/** `10-14` as `10 to 14 minutes`, `120-and-more` as `120 minutes or more`. */
function spanInWords(code: string, unit: string): string {
  const [, from, to] = /^(\d+)-(\d+|and-more)$/.exec(code) ?? [];
  if (from === undefined) return code;
  if (to === 'and-more') return `${from} ${unit} or more`;
  return `${from} to ${to} ${unit}`;
}

/** What a table counts, and by what: `Needs for which nothing suitable was found, by main topic and locality`. */
export function tableInWords(id: TableId): string {
  const { by, counts, over } = tableOf(id);
  const scope = over?.scope?.map((code) => (scopeWords[code] ?? code).toLowerCase()).join(', ');
  const named = by
    .map((dimension) => dimensionWords[dimension].toLowerCase())
    .filter((words) => !counts.includes(words))
    .join(' and ');
  const what = counts.charAt(0).toUpperCase() + counts.slice(1);
  return `${what}${named === '' ? '' : `, by ${named}`}${scope ? ` (${scope})` : ''}`;
}
