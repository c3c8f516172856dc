import type { DeskDay } from '../../../../shared/domain/desk-day.ts';
import { routeOf } from '../../../../shared/domain/gates/routes-of.ts';
import { countOwn, type EndedAlike } from '../../../../shared/domain/measures/own-numbers.ts';
import { scopeOf } from '../../../../shared/domain/scope-of.ts';
import { type CivilDate, mondayOf } from '../../../../shared/domain/time.ts';
import type { ReadContext } from '../../context.ts';
import { type EndedTogether, listEnded } from '../../queries/ended.ts';
import { packOf } from './load-contact.ts';

/** Whoever asks, in numbers: a day, and its week from the Monday up to it. Each contact counts by its own pack. */
export function countEnded(context: ReadContext, day: CivilDate): DeskDay['numbers'] {
  const weekFrom = mondayOf(day);
  const ended = listEnded(context.db, context.actor.id, weekFrom, day);
  const count = (rows: readonly EndedTogether[]) => countOwn(rows.map((row) => asCounted(context, row)));
  return { today: count(ended.filter((row) => row.day === day)), week: count(ended), weekFrom };
}

function asCounted(context: ReadContext, row: EndedTogether): EndedAlike {
  const pack = packOf(context, row);
  const ended = { fields: row };
  return {
    scope: scopeOf(ended, pack),
    bucket: routeOf(ended, pack)?.bucket ?? null,
    isSupportUnchecked: row.existingSupport !== 'yes' && row.existingSupport !== 'no',
    signpostCounts: pack.signposted_counts_as_resolved,
    n: row.n,
  };
}
