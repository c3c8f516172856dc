import type { Fact } from '../../../shared/domain/measures/fact.ts';
import { addParts, type Numbers } from '../../../shared/domain/measures/numbers.ts';
import { partsOf } from '../../../shared/domain/measures/parts-of.ts';
import { codesOf, type Place, periodOf } from '../../../shared/domain/measures/places-of.ts';

/** The numbers of facts by their periods, of everything or of one code of a split. */
export function numbersByPeriod(
  facts: Iterable<Fact>,
  { grain, split, code }: Omit<Place, 'period'>,
): Map<string, Numbers> {
  const byPeriod = new Map<string, Numbers>();
  const periods = new Map<string, string>();
  for (const fact of facts) {
    if (split !== '' && !codesOf(fact, split).includes(code)) continue;
    const period = periods.get(fact.day) ?? periodOf(fact.day, grain);
    periods.set(fact.day, period);
    const known = byPeriod.get(period) ?? {};
    addParts(known, partsOf(fact), 1);
    byPeriod.set(period, known);
  }
  return byPeriod;
}
