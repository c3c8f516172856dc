import type { Fact } from '../../../shared/domain/measures/fact.ts';
import { addParts, type Numbers } from '../../../shared/domain/measures/numbers.ts';
import { partsOf } from '../../../shared/domain/measures/parts-of.ts';
import { type Place, placesOf } from '../../../shared/domain/measures/places-of.ts';

/** The numbers of facts by their periods, of everything or of one code of a split. */
export function numbersByPeriod(
  facts: Iterable<Fact>,
  { grain, split, code }: Omit<Place, 'period'>,
): Map<string, Numbers> {
  const byPeriod = new Map<string, Numbers>();
  for (const fact of facts) {
    const here = placesOf(fact).find((place) => place.grain === grain && place.split === split && place.code === code);
    if (!here) continue;
    const known = byPeriod.get(here.period) ?? {};
    addParts(known, partsOf(fact), 1);
    byPeriod.set(here.period, known);
  }
  return byPeriod;
}
