import type { z } from 'zod';
import { type measures, mostBehind } from '../../../../shared/contract/measures.ts';
import { isBehind, type NumberAsked } from '../../../../shared/domain/measures/is-behind.ts';
import { lastDayOf, type MeasuresAsked } from '../../../../shared/domain/measures/measures-page.ts';
import { periodOf } from '../../../../shared/domain/measures/places-of.ts';
import { windowsOn } from '../../../../shared/domain/measures/sums.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import type { ReadContext } from '../../context.ts';
import { getSummary } from '../../queries/contacts.ts';
import { listFactsOf } from '../../queries/measures.ts';
import { withAlarms } from '../contacts/with-alarms.ts';
import { windowsNow } from './windows-now.ts';

const batch = 500;

/** The conversations behind a number, the latest first; those of the same request stand behind its first one. */
export function showBehind(
  context: ReadContext,
  asked: MeasuresAsked & { number: NumberAsked },
): z.output<typeof measures.behind.output> {
  const { db, clock } = context;
  const windows = windowsOn(civilDateOf(clock.now()), windowsNow(context));
  const days = { from: periodOf(asked.from, asked.grain), to: lastDayOf(periodOf(asked.to, asked.grain), asked.grain) };
  const found: string[] = [];
  for (let offset = 0; found.length <= mostBehind; offset += batch) {
    const facts = listFactsOf(db, { ...days, limit: batch, offset });
    found.push(...facts.filter((fact) => isBehind(fact, asked, windows)).map(({ contact }) => contact));
    if (facts.length < batch) break;
  }
  const shown = found.slice(0, mostBehind).map((id) => withAlarms(context, getSummary(db, id)));
  return { contacts: shown, isCut: found.length > mostBehind };
}
