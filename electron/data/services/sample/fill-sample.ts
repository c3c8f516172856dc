import { bankHolidays } from '../../../../shared/domain/bank-holidays.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import { addDays, type CivilDate, type Clock, civilDateOf, instantOf } from '../../../../shared/domain/time.ts';
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
 * taken through the same services as real ones, so that nothing can be in a sample that the app itself would refuse. All
 * of it or none. A pack without any leaves a store that is marked as a sample and is empty.
 */
export function fillSample(context: WriteContext, packFolder: string): undefined {
  const today = civilDateOf(context.clock.now());
  context.db.transaction(() => {
    markSample(context);
    if (!hasYearContent(packFolder)) noteNoYear(context);
    for (const sample of readSampleDay(packFolder, currentPack(context).id)) {
      const { days_ago: daysAgo, began, ended, channel } = sample;
      const day = daysAgo === 0 ? today : workingDayBy(addDays(today, -daysAgo));
      const at = (time: string): WriteContext => ({ ...context, clock: stoppedAt(instantOf(`${day}T${time}`)) });
      const contact = newId();
      const visit = newId();
      const changes = [...changesOfSample(sample, instantOf(`${day}T${began}`), today)];
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
