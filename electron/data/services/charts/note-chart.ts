import type { AuditAction } from '../../../../shared/contract/audit.ts';
import type { ChartWay } from '../../../../shared/contract/charts.ts';
import type { WriteContext } from '../../context.ts';
import { recordAudit } from '../audit.ts';

const actions = {
  print: 'chart-printed',
  svg: 'chart-saved-as-svg',
  png: 'chart-saved-as-png',
} as const satisfies Record<ChartWay, AuditAction>;

/** Puts down that the chart of a measure goes out on a way, or that it did not after all. */
export function noteChart(
  context: WriteContext,
  { measure, way, isOut }: { measure: string; way: ChartWay; isOut: boolean },
): undefined {
  context.db.transaction(() => recordAudit(context, isOut ? actions[way] : 'chart-not-out', measure));
}
