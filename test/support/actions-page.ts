import { keptPage, writePage } from './kept-page.ts';
import { notCompared } from './recorded.ts';
import type { Take } from './take/take.ts';

const page = 'actions.md';

const row = ({ id, about, most }: Take, actions: number | string) =>
  `| ${id} | ${about} | ${actions} | ${most === undefined ? '' : `at most ${most}`} |`;

/** The table of actions: what each reference contact costs, in its order. */
export function actionsTable(takes: readonly Take[], counted: ReadonlyMap<string, number>): string {
  const rows = takes.map((take) => row(take, counted.get(take.id) ?? 'not taken'));
  return ['| contact | what it is | actions | goal |', '|---|---|--:|---|', ...rows].join('\n');
}

/** What the page says that a contact costs; undefined where it says nothing. */
export function keptActions(id: string): number | undefined {
  const found = new RegExp(`^\\| ${id} \\|.*\\| (\\d+) \\|[^|]*\\|$`, 'm').exec(keptPage(page));
  return found ? Number(found[1]) : undefined;
}

/** Writes the page. */
export function writeActions(takes: readonly Take[], counted: ReadonlyMap<string, number>): void {
  const left = notCompared.map(({ key, only, why }) => `- \`${key}\`${only ? ` of ${only}` : ''} ${why}.`);
  writePage(
    page,
    `# What the reference contacts cost

Every reference contact is typed into the real app by the keyboard alone, and what is on record when it closes is
compared with what should be. An action is a press of a key, or of several together, that enters no character of
text; beginning and closing count. These are the figures of the run that wrote this page
(\`FRONTDOOR_WRITE_DOCS=1\`); every other run has to come to the same ones.

${actionsTable(takes, counted)}

The figures of c06 and c08 have one refused attempt to close in them, which leads to what is missing; that of c13 has
the restart after the power cut, and opening what was kept.

Compared elsewhere, or not at all:

${left.join('\n')}
`,
  );
}
