import type { WriteContext } from '../../../electron/data/context.ts';
import { openStore } from '../../../electron/data/open-store.ts';
import { countContacts } from '../../../electron/data/queries/contacts.ts';
import { closeContact } from '../../../electron/data/services/contacts/close-contact.ts';
import { openContact } from '../../../electron/data/services/contacts/open-contact.ts';
import { patchContact } from '../../../electron/data/services/contacts/patch-contact.ts';
import { startContact } from '../../../electron/data/services/contacts/start-contact.ts';
import { sampleContacts } from '../../../electron/data/services/sample/sample-contacts.ts';
import type { SampleContact } from '../../../electron/data/services/sample/sample-parts.ts';
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
    const { context } = store;
    const today = civilDateOf(context.clock.now());
    const closed = sampleContacts(today).filter(({ daysAgo, ended }) => daysAgo === 0 && ended !== null);
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

function take(context: WriteContext, { began, ended, channel, changes }: SampleContact, day: CivilDate): void {
  const at = (time: string): WriteContext => ({ ...context, clock: { now: () => instantOf(`${day}T${time}`) } });
  const contact = newId();
  const visit = newId();
  startContact(at(began), { id: contact, channel, sample: true });
  openContact(at(began), { contact, visit });
  patchContact(at(began), { contact, visit, seq: 1, changes: changes(instantOf(`${day}T${began}`)) });
  if (ended !== null) closeContact(at(ended), { contact, visit, seq: 1 });
}
