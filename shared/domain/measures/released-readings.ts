import type { TableId } from '../../counts/tables.ts';
import { type ReleasedContent, type ReleasedNumber, withheldMarker } from '../../upstream/released.ts';
import type { MeasureId } from './definition.ts';

/**
 * A number of the team, or why there is none: small numbers are withheld; too few computers contributed; or returns and
 * follow-ups of the month have not come in yet.
 */
export type TeamNumber = number | 'withheld' | 'too-few' | 'later';

/** A measure of the team, as far as what was released allows. `of` is null where it is no share. */
export interface TeamReading {
  readonly id: MeasureId;
  readonly n: TeamNumber;
  readonly of: TeamNumber | null;
}

/** What grows until returns and follow-ups have come in, and is released only then. */
const late: readonly TableId[] = ['locality-confirmation', 'follow-up-result', 'return-window-known', 'satisfaction'];

/** The measures that the released tables of a month allow, in the order of the lead's page. Nothing is guessed. */
export function releasedReadings(content: ReleasedContent, signpostCounts: boolean): TeamReading[] {
  const ended = (bucket: string) => cellOf(content, 'scope-bucket', ['new', bucket]);
  const ofNew = marginOf(content, 'scope-bucket', 'a', 'new');
  const first = signpostCounts ? sumOf([ended('resolved'), ended('signposted')]) : ended('resolved');
  const net = marginOf(content, 'net-out-locality', 'a', 'in');
  const stands = (code: string) => marginOf(content, 'locality-confirmation', 'b', code);
  const rated = (rating: string) => cellOf(content, 'satisfaction', [rating]);
  return [
    { id: 'first-contact-at-close', n: first, of: ofNew },
    { id: 'first-contact-net', n: first, of: net },
    { id: 'first-contact-confirmed', n: sumOf([stands('told'), stands('not-back')]), of: net },
    { id: 'passed-to-assessment', n: ended('assessment'), of: ofNew },
    { id: 'signposting', n: cellOf(content, 'with-a-signpost', []), of: ofNew },
    // Whom a return is counted of is not released, so that it is no share here.
    { id: 'returns-short', n: matchedWithin(content), of: null },
    { id: 'listened-to', n: sumOf([rated('4'), rated('5')]), of: allOf(content, 'satisfaction') },
    { id: 'unmet', n: allOf(content, 'unmet-topic-locality'), of: null },
    { id: 'overrides', n: cellOf(content, 'overrides', []), of: null },
  ];
}

/** How many said that they had spoken to us about the same matter before: not to be added to those found again. */
export function releasedToldUs(content: ReleasedContent): TeamNumber {
  return marginOf(content, 'told-before-bucket', 'a', 'same-matter');
}

/** What follow-ups found, by the code of the result; or why nothing is told. */
export function releasedResults(content: ReleasedContent): { code: string; n: TeamNumber }[] | TeamNumber {
  const missing = missingOf(content, 'follow-up-result');
  if (missing !== null) return missing;
  return (content.tables['follow-up-result'] ?? []).map((row) => ({
    code: String(row[0]),
    n: told(row.at(-1)),
  }));
}

/** A sum; where one part is not told, neither is it. */
function sumOf(parts: readonly TeamNumber[]): TeamNumber {
  let sum = 0;
  for (const part of parts) {
    if (typeof part !== 'number') return part;
    sum += part;
  }
  return sum;
}

function matchedWithin(content: ReleasedContent): TeamNumber {
  const table = 'return-window-known';
  const missing = whyNot(content, table);
  if (missing !== null) return missing;
  const { [table]: margins } = content.margins;
  if (!margins) return content.withheld.includes(table) ? 'withheld' : 0;
  return margins.a === null ? 'withheld' : sumOf(margins.a.map(([, n]) => told(n)));
}

function told(n: ReleasedNumber | string | undefined): TeamNumber {
  return typeof n === 'number' ? n : 'withheld';
}

function whyNot({ too_few, is_settled }: ReleasedContent, table: TableId): TeamNumber | null {
  if (!is_settled && late.includes(table)) return 'later';
  return too_few.includes(table) ? 'too-few' : null;
}

function missingOf(content: ReleasedContent, table: TableId): TeamNumber | null {
  return whyNot(content, table) ?? (content.withheld.includes(table) ? 'withheld' : null);
}

/** A cell of a table that is shown; one that is not there comes to nought. */
function cellOf(content: ReleasedContent, table: TableId, codes: readonly string[]): TeamNumber {
  const missing = missingOf(content, table);
  if (missing !== null) return missing;
  const row = content.tables[table]?.find((each) => codes.every((code, at) => each[at] === code));
  return row === undefined ? 0 : told(row.at(-1));
}

/** The total by one code of a table. */
function marginOf(content: ReleasedContent, table: TableId, by: 'a' | 'b', code: string): TeamNumber {
  const missing = whyNot(content, table);
  if (missing !== null) return missing;
  const margins = content.margins[table];
  if (!margins) return content.withheld.includes(table) ? 'withheld' : 0;
  const list = margins[by];
  if (list === null) return 'withheld';
  const found = list.find(([each]) => each === code);
  return found === undefined ? 0 : told(found[1]);
}

/** The total of a table. */
function allOf(content: ReleasedContent, table: TableId): TeamNumber {
  const missing = whyNot(content, table);
  if (missing !== null) return missing;
  const margins = content.margins[table];
  if (!margins) return content.withheld.includes(table) ? 'withheld' : 0;
  return margins.all === null || margins.all === withheldMarker ? 'withheld' : margins.all;
}
