import { measureOf } from '../../../shared/domain/measures/catalogue.ts';
import type { Fact, SplitName } from '../../../shared/domain/measures/fact.ts';
import { type MeasuresAsked, type MeasuresPage, pageOf } from '../../../shared/domain/measures/measures-page.ts';
import { addNumbers, type Numbers } from '../../../shared/domain/measures/numbers.ts';
import { codesOf } from '../../../shared/domain/measures/places-of.ts';
import { sumsOf, windowsOn } from '../../../shared/domain/measures/sums.ts';
import { composeReport, type Reported } from '../../../shared/domain/report/compose.ts';
import type { ReportDocument, ReportKind } from '../../../shared/domain/report/document.ts';
import { daysOfMonth, monthsFrom } from '../../../shared/domain/report/month.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import { somerset } from '../packs.ts';
import { numbersByPeriod } from './numbers-by-period.ts';

const windows = somerset.return_windows_days;

function pageFor(facts: readonly Fact[], asked: MeasuresAsked, today: CivilDate): MeasuresPage {
  const numbers = numbersByPeriod(facts, { grain: asked.grain, split: '', code: '' });
  const inside = new Map([...numbers].filter(([period]) => period >= asked.from.slice(0, 8) && period <= asked.to));
  return pageOf(inside, asked, { today, windows, waiting: 0 });
}

function byCode(facts: readonly Fact[], { grain, from, to }: MeasuresAsked, split: SplitName, today: CivilDate) {
  const codes = [...new Set(facts.flatMap((fact) => codesOf(fact, split)))];
  const at = { from, windows: windowsOn(today, windows) };
  return codes.flatMap((code) => {
    const whole: Numbers = {};
    for (const [period, numbers] of numbersByPeriod(facts, { grain, split, code })) {
      if (period >= from.slice(0, 8) && period <= to) addNumbers(whole, numbers);
    }
    const reading = measureOf('first-contact-at-close').read(sumsOf(whole), at);
    return reading.of === 0 ? [] : [{ code, reading }];
  });
}

/** What the report of a month is made of, from facts; with a month alone or any other days for its numbers. */
export function reportedOf(
  facts: readonly Fact[],
  { month, kind, today, asked }: { month: string; kind: ReportKind; today: CivilDate; asked?: MeasuresAsked },
): Reported {
  const days = asked ?? { grain: 'month' as const, ...daysOfMonth(month), only: null };
  const span = { grain: 'month' as const, from: daysOfMonth(monthsFrom(month, -23)).from, to: days.to, only: null };
  return {
    ...{ month, kind, madeAt: `${today}T09:00:00.000Z`, pack: somerset, rebases: [] },
    page: pageFor(facts, days, today),
    months: pageFor(facts, span, today),
    byLocality: byCode(facts, days, 'locality', today),
  };
}

/** The report of a month, from facts. */
export function reportOf(facts: readonly Fact[], asked: Parameters<typeof reportedOf>[1]): ReportDocument {
  return composeReport(reportedOf(facts, asked));
}
