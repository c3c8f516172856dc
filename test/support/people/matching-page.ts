import { keptPage, writePage } from '../kept-page.ts';
import type { MatchingFigures } from './matching-table.ts';

const page = 'matching.md';

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

function totals({ rows }: MatchingFigures) {
  const sum = (of: 'searches' | 'strong' | 'offered' | 'wrong') => rows.reduce((all, row) => all + row[of], 0);
  return { searches: sum('searches'), strong: sum('strong'), offered: sum('offered'), wrong: sum('wrong') };
}

/** Of the strong matches, how many are the right person; of the people, how many are found so, and are offered. */
export function precisionAndRecall(figures: MatchingFigures) {
  const { searches, strong, offered, wrong } = totals(figures);
  return { precision: strong / (strong + wrong), strongRecall: strong / searches, recall: offered / searches };
}

function tableOf(figures: MatchingFigures): string {
  const rows = figures.rows.map(
    ({ how, searches, strong, offered, wrong }) =>
      `| ${how} | ${searches} | ${percent(strong, searches)} | ${percent(offered, searches)} | ${wrong} |`,
  );
  const all = totals(figures);
  const last = `| **all of them** | ${all.searches} | ${percent(all.strong, all.searches)} | ${percent(all.offered, all.searches)} | ${all.wrong} |`;
  const head =
    '| told | searches | strong match | among the first three cards | somebody else a strong match |\n|---|--:|--:|--:|--:|';
  return [head, ...rows, last].join('\n');
}

/** The page as these figures make it. */
export function matchingPage(figures: MatchingFigures): string {
  const { people, strangers, alikes } = figures;
  const { searches, strong, offered, wrong } = totals(figures);
  const alike = alikes.map(({ who, searches, strong }) => `| ${who} | ${searches} | ${strong} |`).join('\n');
  return `# How well people are found again

${people.toLocaleString('en-GB')} invented people live in an invented county: in households, with twins, with parents and children of one
name, and with a few who share name, birth date and address. Some of them come again and tell who they are, each time a
little otherwise. A test finds them by the same keys and the same comparison as the app, and has to come to exactly these
figures; with \`FRONTDOOR_WRITE_DOCS=1\` it writes this page.

Of the strong matches **${percent(strong, strong + wrong)}** are the right person (precision). Of the people **${percent(strong, searches)}** are a strong match
and **${percent(offered, searches)}** are among the first three cards (recall). A match is only ever offered: two records become one
person's when somebody accepts it.

${tableOf(figures)}

Of ${strangers.searches.toLocaleString('en-GB')} people who are not on record, ${strangers.strong} were taken for somebody as a strong match, and for ${percent(strangers.offered, strangers.searches)} of them some card was offered.

| people who are easily mixed up | pairs | a strong match |
|---|--:|--:|
${alike}

The last ones cannot be told apart by what they say of themselves. They stay two until somebody accepts the card, and
once somebody has said that they are two, the card does not come again.
`;
}

/** What the page says now. */
export const keptMatching = (): string => keptPage(page);
/** Writes the page. */
export const writeMatching = (figures: MatchingFigures): void => writePage(page, matchingPage(figures));
