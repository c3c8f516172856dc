import type { TableId } from '../../../shared/counts/tables.ts';
import type { Sums } from '../../../shared/domain/measures/sums.ts';
import { type ReleasedContent, type ReleasedNumber, withheldMarker } from '../../../shared/upstream/released.ts';

/** Why there is no number: it is withheld; too few computers stand behind it; or its time has not come. */
export type Missing = 'withheld' | 'too-few' | 'later';
/** A released number, or why there is none. */
export type Seen = number | Missing;

/** What of a month is looked at: everything, or what has one code of a table by bucket. */
export interface Only {
  readonly table: 'locality-bucket' | 'channel-bucket' | 'topic-bucket';
  readonly code: string;
}

const linked: readonly TableId[] = [
  ...(['locality-bucket', 'channel-bucket', 'topic-bucket', 'told-before-bucket', 'minutes-channel'] as const),
  ...(['net-out-locality', 'locality-confirmation', 'with-a-signpost'] as const),
];
const late: readonly TableId[] = [
  ...(['locality-confirmation', 'follow-up-result', 'return-window-known', 'satisfaction'] as const),
];

/** Why nothing at all is known of a table; null where something is. */
function whyNot(content: ReleasedContent, table: TableId): Missing | null {
  const behind = linked.includes(table) ? 'scope-bucket' : table;
  if (content.too_few.includes(table) || content.too_few.includes(behind)) return 'too-few';
  return late.includes(table) && !content.is_settled ? 'later' : null;
}

const seen = (n: ReleasedNumber | undefined): Seen => (n === undefined ? 0 : n === withheldMarker ? 'withheld' : n);

/** The number of a cell. */
export function cellIn(content: ReleasedContent, table: TableId, ...codes: string[]): Seen {
  const missing = whyNot(content, table) ?? (content.withheld.includes(table) ? 'withheld' : null);
  if (missing) return missing;
  const row = content.tables[table]?.find((each) => codes.every((code, at) => each[at] === code));
  const n = row?.at(-1);
  return typeof n === 'number' ? n : seen(n === undefined ? undefined : withheldMarker);
}

/** A total of a table by one of its codes. */
export function marginIn(content: ReleasedContent, table: TableId, side: 'a' | 'b', code: string): Seen {
  const missing = whyNot(content, table);
  if (missing) return missing;
  const list = content.margins[table]?.[side];
  if (!list) return content.withheld.includes(table) ? 'withheld' : 0;
  return seen(list.find(([each]) => each === code)?.[1]);
}

/** The sum of numbers, or why there is none. */
export function sumOf(...parts: readonly Seen[]): Seen {
  const missing = parts.find((part) => typeof part !== 'number');
  return missing ?? parts.reduce<number>((sum, part) => sum + (typeof part === 'number' ? part : 0), 0);
}

/**
 * A part of the measures by its name, from what was released of a month. Of one code only what its table by bucket says
 * is known. What was settled at the first contact is never among what can never be settled here.
 */
export function partIn(content: ReleasedContent, part: string, only: Only | null): Seen {
  const ended = (bucket: string) =>
    only ? cellIn(content, only.table, only.code, bucket) : cellIn(content, 'scope-bucket', 'new', bucket);
  const [start = '', rest = '', bucket = ''] = part.split('/');
  if (start === 'ended' && rest === 'new') return ended(bucket);
  if (start === 'first' || start === 'first-net') return sumOf(ended('resolved'), ended('signposted'));
  if (start === 'new') {
    return only ? marginIn(content, only.table, 'a', only.code) : marginIn(content, 'scope-bucket', 'a', 'new');
  }
  if (only) return 'withheld';
  if (start === 'net') return marginIn(content, 'net-out-locality', 'a', 'in');
  if (start === 'net-out') return marginIn(content, 'net-out-locality', 'a', 'out');
  if (start === 'stands') return marginIn(content, 'locality-confirmation', 'b', rest);
  if (start === 'signpost') return cellIn(content, 'with-a-signpost');
  if (start === 'listened') return cellIn(content, 'satisfaction', rest);
  return 'withheld';
}

/** Released numbers as the measures read them. What is missing reads as nought: ask {@link partIn} first. */
export function sumsIn(content: ReleasedContent, only: Only | null): Sums {
  const of = (part: string) => {
    const n = partIn(content, part, only);
    return typeof n === 'number' ? n : 0;
  };
  return {
    of,
    under: (start) =>
      new Map(['1', '2', '3', '4', '5'].map((rest): [string, number] => [rest, of(`${start}/${rest}`)])),
    begunBy: of,
    begunFrom: () => 0,
  };
}
