import type { AuditAction } from '../../../../shared/contract/audit.ts';
import type { ReportWay } from '../../../../shared/contract/reports.ts';
import type { ReportAsked, ReportKind } from '../../../../shared/domain/report/document.ts';
import type { WriteContext } from '../../context.ts';
import { recordAudit } from '../audit.ts';

const actions = {
  pdf: { outside: 'report-saved-outside', inside: 'report-saved-inside' },
  print: { outside: 'report-printed-outside', inside: 'report-printed-inside' },
} as const satisfies Record<ReportWay, Record<ReportKind, AuditAction>>;

/** Puts down that the report of a month goes out on a way, or that it did not after all. */
export function noteReport(
  context: WriteContext,
  { month, kind, way, isOut }: ReportAsked & { way: ReportWay; isOut: boolean },
): undefined {
  context.db.transaction(() => recordAudit(context, isOut ? actions[way][kind] : 'report-not-out', month));
}
