import type { AuditAction } from '../../../shared/contract/audit.ts';
import { recordAudit } from '../services/audit.ts';
import { fileOfTable, previewOutside } from '../services/exports/file-of-table.ts';
import { checkRequests, makeRequestRows } from '../services/exports/request-rows.ts';
import type { DataHandlers } from './index.ts';

const actions = {
  rows: 'requests-saved',
  report: 'request-report-saved',
  'table-outside': 'table-saved-outside',
  'table-inside': 'table-saved-inside',
} as const satisfies Record<string, AuditAction>;

/** Answers the calls of `shared/contract/exports.ts`. */
export const exports: DataHandlers['exports'] = {
  checkRequests,
  requestRows: makeRequestRows,
  previewTable: previewOutside,
  tableFile: fileOfTable,
  putDown: (context, { what }) =>
    context.db.transaction(() => {
      recordAudit(context, actions[what], null);
      return undefined;
    }),
};
