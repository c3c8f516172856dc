import { bankHolidays } from '../../../../shared/domain/bank-holidays.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import {
  addDays,
  type CivilDate,
  type Clock,
  civilDateOf,
  type Instant,
  instantOf,
} from '../../../../shared/domain/time.ts';
import { isWorkingDay } from '../../../../shared/domain/working-days.ts';
import type { WriteContext } from '../../context.ts';
import { changesOfSample, readSampleDay } from '../../pack/sample-day.ts';
import { hasYearContent } from '../../pack/year-folder.ts';
import { closeContact } from '../contacts/close-contact.ts';
import { openContact } from '../contacts/open-contact.ts';
import { patchContact } from '../contacts/patch-contact.ts';
import { startContact } from '../contacts/start-contact.ts';
import { currentPack } from '../packs.ts';
import { markSample } from './is-sample.ts';
import { noteNoYear } from './year/year-standing.ts';

/**
 * Fills a new store with the few invented contacts that come along with the council pack, of today and the days before,
 * taken through the same services as real ones, so that nothing can be in a sample that the app itself would refuse. Early
 * in the morning those of today are earlier too: nothing is still to come. All of it or none. A pack without any leaves a
 * store that is marked as a sample and is empty.
 */
export function fillSample(context: WriteContext, packFolder: string): undefined {
  const now = context.clock.now();
  const today = civilDateOf(now);
  const samples = readSampleDay(packFolder, currentPack(context).id);
  const latest = samples.flatMap(({ days_ago, began, ended = began }) => (days_ago === 0 ? [ended] : [])).toSorted();
  const early = Math.max(0, Date.parse(instantOf(`${today}T${latest.at(-1) ?? '00:00'}`)) - Date.parse(now));
  context.db.transaction(() => {
    markSample(context);
    if (!hasYearContent(packFolder)) noteNoYear(context);
    for (const sample of samples) {
      const { days_ago: daysAgo, began, ended, channel } = sample;
      const day = daysAgo === 0 ? today : workingDayBy(addDays(today, -daysAgo));
      const moment = (time: string): Instant => {
        const usual = instantOf(`${day}T${time}`);
        return daysAgo === 0 ? new Date(Date.parse(usual) - early).toISOString() : usual;
      };
      const at = (time: string): WriteContext => ({ ...context, clock: stoppedAt(moment(time)) });
      const contact = newId();
      const visit = newId();
      const changes = [...changesOfSample(sample, moment(began), today)];
      startContact(at(began), { id: contact, channel, sample: true });
      openContact(at(began), { contact, visit });
      patchContact(at(began), { contact, visit, seq: 1, changes });
      if (ended !== undefined) closeContact(at(ended), { contact, visit, seq: 1 });
    }
  });
}

function workingDayBy(day: CivilDate): CivilDate {
  return isWorkingDay(day, bankHolidays) ? day : workingDayBy(addDays(day, -1));
}

function stoppedAt(moment: string): Clock {
  return { now: () => moment };
}
