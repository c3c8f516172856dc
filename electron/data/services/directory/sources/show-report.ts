import Papa from 'papaparse';
import type { z } from 'zod';
import type { contract } from '../../../../../shared/contract/index.ts';
import type { KeptFinding, ServiceChange } from '../../../../../shared/domain/directory/import-report.ts';
import type { ReadContext } from '../../../context.ts';
import type { ReadDb } from '../../../db/handles.ts';
import { hasReport, listChanges, listFindings } from '../../../queries/directory-report.ts';
import { groupsOf } from './groups-of.ts';
import { openInUse, withReady } from './standing.ts';

type Which = z.output<typeof contract.sources.findings.input>['which'];

function look<T>(context: ReadContext, which: Which, read: (db: ReadDb) => T): T | null {
  if (which === 'ready') return withReady(context, ({ file }) => read(file.db));
  const inUse = openInUse(context);
  return inUse !== null && hasReport(inUse.db) ? read(inUse.db) : null;
}

/** Findings of one kind, one page. */
export function showFindings(
  context: ReadContext,
  { which, ...page }: z.output<typeof contract.sources.findings.input>,
): KeptFinding[] {
  return look(context, which, (db) => listFindings(db, page)) ?? [];
}

/** What an import added, changed or took away, one page. */
export function showChanges(
  context: ReadContext,
  { which, ...page }: z.output<typeof contract.sources.changed.input>,
): ServiceChange[] {
  return look(context, which, (db) => listChanges(db, page)) ?? [];
}

/** More rows than anybody works through, and as many as a reply can carry in good time. */
const mostRows = 20_000;
const levelWords = {
  'kept-out': 'Kept out',
  weak: 'Something is missing',
  'left-out': 'Part left out',
  mended: 'Put right',
  note: 'For information',
} as const;

/** The findings as a table for whoever keeps the source, what matters most first. */
export function reportTable(
  context: ReadContext,
  { which, source }: z.output<typeof contract.sources.reportTable.input>,
): { csv: string; rows: number } {
  const all = { source, code: null, offset: 0, limit: mostRows };
  const findings = look(context, which, (db) => listFindings(db, all)) ?? [];
  const groups = groupsOf(new Map(findings.map(({ code }) => [code, 0])));
  const order = new Map(groups.map((group, at) => [group.code, { at, ...group }]));
  const rows = findings
    .toSorted((one, other) => (order.get(one.code)?.at ?? 0) - (order.get(other.code)?.at ?? 0))
    .map(({ code, record, name, field, raw, now }) => {
      const group = order.get(code);
      return [
        group ? levelWords[group.level] : '',
        group?.words ?? '',
        record ?? '',
        name ?? '',
        field,
        raw,
        now ?? '',
      ];
    });
  const fields = ['How it matters', 'What it is', 'Id', 'Name', 'Field', 'As sent', 'As shown here'];
  // A cell that begins like a formula is one to a spreadsheet: it gets an apostrophe before it.
  return { csv: `\uFEFF${Papa.unparse({ fields, data: rows }, { escapeFormulae: true })}\r\n`, rows: rows.length };
}
