import type { WriteContext } from '../../../electron/data/context.ts';
import { openStore } from '../../../electron/data/open-store.ts';
import { changesOfSample, readSampleDay, type SampleContact } from '../../../electron/data/pack/sample-day.ts';
import { countContacts } from '../../../electron/data/queries/contacts.ts';
import { closeContact } from '../../../electron/data/services/contacts/close-contact.ts';
import { openContact } from '../../../electron/data/services/contacts/open-contact.ts';
import { patchContact } from '../../../electron/data/services/contacts/patch-contact.ts';
import { startContact } from '../../../electron/data/services/contacts/start-contact.ts';
import { currentPack } from '../../../electron/data/services/packs.ts';
import { newId } from '../../../shared/domain/ids.ts';
import { addDays, type CivilDate, civilDateOf, instantOf } from '../../../shared/domain/time.ts';

const batch = 1_000;
const aYear = 365;

/**
 * Fills a store up to a number of contacts: those of the sample again and again, closed, over the days before
 * today, through the same services as real ones.
 */
export function fillStore(input: {
  folder: string;
  key: string;
  packs: string;
  contacts: number;
  days?: number;
}): void {
  const { contacts, days = aYear, ...where } = input;
  const store = openStore({ ...where, sqliteBinding: null, clock: null, how: 'open' });
  try {
    const { context, packFolder } = store;
    const today = civilDateOf(context.clock.now());
    const sample = readSampleDay(packFolder, currentPack(context).id);
    const closed = sample.filter(({ days_ago: daysAgo, ended }) => daysAgo === 0 && ended !== undefined);
    const missing = contacts - countContacts(context.db);
    for (let done = 0; done < missing; done += batch) {
      context.db.transaction(() => {
        for (let index = done; index < Math.min(done + batch, missing); index += 1) {
          const each = closed[index % closed.length];
          if (each) take(context, each, addDays(today, -1 - (index % days)));
        }
      });
    }
  } finally {
    store.close();
  }
}

function take(context: WriteContext, sample: SampleContact, day: CivilDate): void {
  const { began, ended, channel } = sample;
  const at = (time: string): WriteContext => ({ ...context, clock: { now: () => instantOf(`${day}T${time}`) } });
  const contact = newId();
  const visit = newId();
  const changes = [...changesOfSample(sample, instantOf(`${day}T${began}`), day)];
  startContact(at(began), { id: contact, channel, sample: true });
  openContact(at(began), { contact, visit });
  patchContact(at(began), { contact, visit, seq: 1, changes });
  if (ended !== undefined) closeContact(at(ended), { contact, visit, seq: 1 });
}
