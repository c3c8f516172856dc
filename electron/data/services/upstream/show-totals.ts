import type { ReadContext } from '../../context.ts';
import { listTeamTotals, type Released } from '../../queries/team-totals.ts';
import { findCollector } from './collector-setting.ts';

/** As many periods as are given out: twelve months of days, and the months of some years. */
const most = 500;

/** What the collector released of the whole team, as it was heard last; the latest periods first. */
export function showTotals({ db }: ReadContext): { heardAt: string | null; periods: Released[] } {
  return { heardAt: findCollector(db)?.totalsAt ?? null, periods: listTeamTotals(db, most) };
}
