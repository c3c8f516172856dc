import { composeReport } from '../../../../shared/domain/report/compose.ts';
import type { ReportAsked, ReportDocument } from '../../../../shared/domain/report/document.ts';
import { daysOfMonth, lastWholeMonth, monthsFrom } from '../../../../shared/domain/report/month.ts';
import { sampleWords } from '../../../../shared/domain/sample/sample-words.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext } from '../../context.ts';
import { listRebases } from '../charts/list-rebases.ts';
import { showMeasures, splitMeasure } from '../measures/show-measures.ts';
import { currentPack } from '../packs.ts';
import { isSample } from '../sample/is-sample.ts';

/** How far back its charts go: so many months, the month of the report among them. */
const charted = 24;

/**
 * The report of a month, from what is kept of the numbers.
 *
 * @throws AppError `precondition` while the month is not over, or numbers are being counted anew
 */
export function monthlyReport(context: ReadContext, { month, kind }: ReportAsked): ReportDocument {
  const madeAt = context.clock.now();
  if (month > lastWholeMonth(civilDateOf(madeAt))) {
    throw new AppError('precondition', 'This month is not over. Choose an earlier one.');
  }
  const days = { grain: 'month' as const, ...daysOfMonth(month) };
  const first = daysOfMonth(monthsFrom(month, 1 - charted)).from;
  const page = showMeasures(context, { ...days, only: null });
  if (page.waiting > 0) {
    throw new AppError('precondition', 'Conversations are being counted anew. Try again in a minute.');
  }
  const report = composeReport({
    ...{ month, kind, madeAt, pack: currentPack(context), page },
    months: showMeasures(context, { ...days, from: first, only: null }),
    byLocality: splitMeasure(context, { ...days, measure: 'first-contact-at-close', split: 'locality' }),
    rebases: listRebases(context),
  });
  return isSample(context) ? { ...report, about: [sampleWords, ...report.about] } : report;
}
