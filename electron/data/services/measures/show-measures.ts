import { measureOf } from '../../../../shared/domain/measures/catalogue.ts';
import { periodOf } from '../../../../shared/domain/measures/cells-of.ts';
import type { MeasureId } from '../../../../shared/domain/measures/definition.ts';
import type { SplitName } from '../../../../shared/domain/measures/fact.ts';
import { type MeasuresAsked, type MeasuresPage, pageOf } from '../../../../shared/domain/measures/measures-page.ts';
import type { Reading } from '../../../../shared/domain/measures/reading.ts';
import { sumsOf } from '../../../../shared/domain/measures/sums.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import type { ReadContext } from '../../context.ts';
import { type CellRow, countStale, listCells } from '../../queries/measures.ts';
import { windowsNow } from './windows-now.ts';

/** The numbers of everything that was closed on this computer, from what is kept of them: nothing is counted again. */
export function showMeasures(context: ReadContext, asked: MeasuresAsked): MeasuresPage {
  const { grain, only } = asked;
  const cells = listCells(context.db, { grain, split: only?.split ?? '', code: only?.code ?? '', ...rangeOf(asked) });
  return pageOf(cells, asked, {
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
  const at = { today: civilDateOf(context.clock.now()), from: range.from, windows: windowsNow(context) };
  const byCode = new Map<string, CellRow[]>();
  for (const cell of listCells(context.db, { grain: asked.grain, split: asked.split, code: null, ...range })) {
    byCode.set(cell.code, [...(byCode.get(cell.code) ?? []), cell]);
  }
  return [...byCode].map(([code, cells]) => ({ code, reading: measureOf(asked.measure).read(sumsOf(cells), at) }));
}

/** The first days of the first and the last period. */
function rangeOf({ grain, from, to }: Pick<MeasuresAsked, 'grain' | 'from' | 'to'>) {
  return { from: periodOf(from, grain), to: periodOf(to, grain) };
}
