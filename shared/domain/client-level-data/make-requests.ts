import type { PlainTable } from '../../counts/table-model.ts';
import { explained, type RequestReport, type RowProblem } from './report.ts';
import type { ClosedConversation, Period, RequestRow } from './request-row.ts';
import type { Specification } from './specification.ts';

/** Rows of one period as they come in, one conversation after the other; they are never merged. */
export interface RequestCollector {
  add(told: ClosedConversation, row: RequestRow): void;
  /** The rows as they are written, and what was found about them. */
  done(): { table: PlainTable; report: RequestReport };
}

interface Kept {
  readonly reference: string;
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly RowProblem[];
  readonly key: string;
}

/** Collects the rows of a period. */
export function collectRequests(specification: Specification, period: Period): RequestCollector {
  const rows: Kept[] = [];
  const left = { 'no-request': 0, 'nobody-known': 0, removed: 0 };
  return {
    add: (told, row) => {
      if (row.none !== null) left[row.none] += 1;
      else
        rows.push({
          reference: told.contact,
          values: row.values,
          problems: row.problems,
          key: sameRequest(told, row.values),
        });
    },
    done: () => {
      const problems = problemsOf(rows);
      const having = (isError: boolean) =>
        new Set(problems.filter(({ problem }) => explained[problem].isError === isError).map(({ row }) => row)).size;
      return {
        table: {
          headings: specification.fields,
          rows: rows.map(({ values }) => specification.fields.map((field) => values[field] ?? '')),
        },
        report: {
          ...{ ...period, release: specification.release, rows: rows.length, problems },
          ...{ rowsWithErrors: having(true), rowsWithWarnings: having(false) },
          left: { noRequest: left['no-request'], nobodyKnown: left['nobody-known'], removed: left.removed },
          ...{ councils: [...specification.councils], unverified: [...specification.unverified] },
        },
      };
    },
  };
}

/**
 * What makes two rows one request to the Department: council, person, start, end, client type and route of access; the
 * reference does not. A person without a number is known by their NHS number, or by name and date of birth.
 */
function sameRequest(
  { fields, startedOn, endedOn }: ClosedConversation,
  values: Readonly<Record<string, string>>,
): string {
  const name = fields.personName.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
  const number = values['LA Person Unique Identifier'] || values['NHS Number'];
  const person = number || (name && fields.personBorn ? `${name} ${fields.personBorn}` : null);
  // Nobody knows whether two without either are one.
  if (person === null) return '';
  return JSON.stringify([person, startedOn, endedOn, fields.clientType, fields.routeOfAccess]);
}

function problemsOf(rows: readonly Kept[]): RequestReport['problems'] {
  const first = new Map<string, Kept>();
  const twins = new Map<Kept, string>();
  for (const row of rows) {
    const before = row.key === '' ? undefined : first.get(row.key);
    if (!before) {
      first.set(row.key, row);
      continue;
    }
    twins.set(row, before.reference);
    if (!twins.has(before)) twins.set(before, row.reference);
  }
  return rows.flatMap((row, at) => {
    const { reference, problems } = row;
    // The line in the file: the first one holds the names of the fields.
    const told = problems.map((problem) => ({ row: at + 2, reference, problem, other: null }));
    const other = twins.get(row);
    return other === undefined ? told : [...told, { row: at + 2, reference, problem: 'duplicate' as const, other }];
  });
}

/** The report as a table, a problem on each line. */
export function reportTable({ problems }: RequestReport): PlainTable {
  return {
    headings: ['Line', 'Event Reference', 'How it matters', 'Field', 'What it is', 'What to do', 'Other reference'],
    rows: problems.map(({ row, reference, problem, other }) => {
      const { isError, field, what, todo } = explained[problem];
      return [row, reference, isError ? 'Error' : 'Warning', field, what, todo, other];
    }),
  };
}
