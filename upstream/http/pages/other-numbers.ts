import type { TableId } from '../../../shared/counts/tables.ts';
import type { ReleasedContent } from '../../../shared/upstream/released.ts';
import type { ManagerPage } from '../../services/managers/manager-page.ts';
import { cellIn, marginIn, type Seen } from '../../services/managers/seen-parts.ts';
import { type Html, html } from './html.ts';
import { seenInWords } from './in-words.ts';

interface Column {
  readonly title: string;
  readonly read: (content: ReleasedContent) => Seen;
}

const stands = (code: string) => (content: ReleasedContent) => marginIn(content, 'locality-confirmation', 'b', code);
const told = (code: string) => (content: ReleasedContent) => marginIn(content, 'told-before-bucket', 'a', code);
const count = (table: TableId) => (content: ReleasedContent) => cellIn(content, table);

/** By month: each group is a table, each number a column. */
const groups: readonly { readonly title: string; readonly columns: readonly Column[] }[] = [
  {
    title: 'Did it last? Of those settled at the first contact',
    columns: [
      { title: 'Told us it worked', read: stands('told') },
      { title: 'Not back, nobody asked', read: stands('not-back') },
      { title: 'Withdrawn', read: stands('withdrawn') },
      { title: 'Back within 28 days, matched', read: returnsMatched },
    ],
  },
  {
    title: 'Have you spoken to us before? New requests by what people told us',
    columns: [
      { title: 'No', read: told('no') },
      { title: 'Same matter', read: told('same-matter') },
      { title: 'Another matter', read: told('another-matter') },
      { title: 'Not known', read: told('not-known') },
    ],
  },
  {
    title: 'What waits at the end of the month, and two counts of the month',
    columns: [
      { title: 'Overdue promises and follow-ups', read: count('overdue') },
      { title: 'Urgent hand-overs nobody has taken', read: count('unclaimed') },
      { title: 'Closed over a gate in the month', read: count('overrides') },
      { title: 'Quick questions in the month', read: count('casual') },
    ],
  },
];

/** Of the windows that had passed: the shortest. */
function returnsMatched(content: ReleasedContent): Seen {
  if (content.too_few.includes('return-window-known')) return 'too-few';
  if (!content.is_settled) return 'later';
  return content.margins['return-window-known']?.all === '[c]'
    ? 'withheld'
    : (content.margins['return-window-known']?.all ?? 0);
}

/** What people said and what waits, by month, and the lists of the newest month. */
export function otherNumbers(page: ManagerPage, label: string): Html {
  const newest = page.months.findLast(({ content }) => content !== null)?.content;
  const lists = newest
    ? [
        listOf('Length of new requests, in minutes', newest, 'minutes-channel', (code) =>
          code.replace(/-and-more$/, ' and more').replace('-', ' to '),
        ),
        listOf('Solutions by tier, all that were offered', newest, 'tier-accepted', (code) =>
          page.words.inWords('solution_tiers', code),
        ),
        listOf('How follow-ups ended', newest, 'follow-up-result', (code) =>
          page.words.inWords('follow_up_results', code),
        ),
        listOf('Felt listened to, from 1 to 5', newest, 'satisfaction', (code) => code),
        listOf('Staff confidence, from 1 to 5', newest, 'confidence', (code) => code),
        listOf('Seen at sessions without giving details', newest, 'attendance-venue', (code) =>
          page.words.inWords('venue_types', code),
        ),
        listOf('Nothing suitable exists, by topic', newest, 'unmet-topic-locality', (code) =>
          page.words.inWords('topics', code),
        ),
      ]
    : [];
  return html`${groups.map((group) => byMonth(page, group))}<p>Of ${label}:</p>${lists}`;
}

function byMonth({ months }: ManagerPage, { title, columns }: (typeof groups)[number]): Html {
  const rows = months.toReversed().map(({ label, content }) => {
    const cells = columns.map(({ read }) => html`<td>${content ? seenInWords(read(content)) : 'no release'}</td>`);
    return html`<tr><th scope="row" class="month">${label}</th>${cells}</tr>`;
  });
  const head = columns.map((column) => html`<th scope="col">${column.title}</th>`);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><caption>${title}</caption><thead><tr><th scope="col">Month</th>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** A list of a month: the rows of a table with one code, or the totals by its first. */
function listOf(title: string, content: ReleasedContent, table: TableId, inWords: (code: string) => string): Html {
  const margin = content.margins[table]?.a;
  const rows = margin
    ? margin.map(([code]): [string, Seen] => [code, marginIn(content, table, 'a', code)])
    : (content.tables[table] ?? []).map((row): [string, Seen] => [
        String(row[0]),
        cellIn(content, table, String(row[0])),
      ]);
  if (rows.length === 0) {
    const why = content.too_few.includes(table)
      ? 'too few computers'
      : content.withheld.includes(table)
        ? 'withheld'
        : 'nothing';
    return html`<p>${title}: ${why}.</p>`;
  }
  const body = rows.map(([code, n]) => html`<tr><th scope="row">${inWords(code)}</th><td>${seenInWords(n)}</td></tr>`);
  return html`<table><caption>${title}</caption><thead><tr><th scope="col">What</th><th scope="col">Number</th></tr></thead><tbody>${body}</tbody></table>`;
}
