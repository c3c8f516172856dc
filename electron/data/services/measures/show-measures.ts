import { measureOf } from '../../../../shared/domain/measures/catalogue.ts';
import type { MeasureId } from '../../../../shared/domain/measures/definition.ts';
import type { SplitName } from '../../../../shared/domain/measures/fact.ts';
import { type MeasuresAsked, type MeasuresPage, pageOf } from '../../../../shared/domain/measures/measures-page.ts';
import { addNumbers, type Numbers } from '../../../../shared/domain/measures/numbers.ts';
import { periodOf } from '../../../../shared/domain/measures/places-of.ts';
import type { Reading } from '../../../../shared/domain/measures/reading.ts';
import { sumsOf, windowsOn } from '../../../../shared/domain/measures/sums.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import type { ReadContext } from '../../context.ts';
import { countStale, listNumbers } from '../../queries/measures.ts';
import { windowsNow } from './windows-now.ts';

/** The numbers of everything that was closed on this computer, from what is kept of them: nothing is counted again. */
export function showMeasures(context: ReadContext, asked: MeasuresAsked): MeasuresPage {
  const { grain, only } = asked;
  const place = { grain, split: only?.split ?? '', code: only?.code ?? '' } as const;
  const rows = listNumbers(context.db, { ...place, ...rangeOf(asked) });
  return pageOf(new Map(rows.map(({ period, numbers }) => [period, numbers])), asked, {
    today: civilDateOf(context.clock.now()),
    windows: windowsNow(context),
    waiting: countStale(context.db),
  });
}

/** One measure by the codes of a split, in the order of the codes. */
export function splitMeasure(
  context: ReadContext,
  asked: Omit<MeasuresAsked, 'only'> & { measure: MeasureId; split: SplitName },
): { code: string; reading: Reading }[] {
  const range = rangeOf(asked);
  const windows = windowsOn(civilDateOf(context.clock.now()), windowsNow(context));
  const at = { from: range.from, windows };
  const byCode = new Map<string, Numbers>();
  for (const { code, numbers } of listNumbers(context.db, {
    grain: asked.grain,
    split: asked.split,
    code: null,
    ...range,
  })) {
    const known = byCode.get(code) ?? {};
    addNumbers(known, numbers);
    byCode.set(code, known);
  }
  return [...byCode].map(([code, numbers]) => ({ code, reading: measureOf(asked.measure).read(sumsOf(numbers), at) }));
}

/** The first days of the first and the last period. */
function rangeOf({ grain, from, to }: Pick<MeasuresAsked, 'grain' | 'from' | 'to'>) {
  return { from: periodOf(from, grain), to: periodOf(to, grain) };
}
