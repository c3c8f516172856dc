import type { Contact } from '../../../../shared/domain/contact.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { safeAmong } from '../../../../shared/domain/safety/safe-among.ts';
import type { ReadContext } from '../../context.ts';
import { listEarlier } from '../../queries/earlier-contacts.ts';
import { listOfPerson } from '../../queries/match-answers.ts';

/**
 * A conversation with what the same person has said in others: what they have asked for since, and that it is not safe
 * to contact them, also where that was said before and nobody asked here. Whoever reaches them now is held to that as
 * well. It only ever adds; nothing on record is changed. What a caller says does not lift what the person said.
 */
export function withWhatHolds<C extends Pick<Contact, 'id' | 'fields'>>({ db }: ReadContext, contact: C): C {
  const ofPerson = listOfPerson(db, contact.id);
  if (ofPerson.length === 1) return contact;
  const { adjustments, safeToContact, safeTime, receivedAt } = contact.fields;
  const rows = listEarlier(db, ofPerson);
  const all = rows.filter((row) => row.contact !== contact.id);
  const since = all.filter(({ receivedAt: at }) => at > receivedAt);
  const own = { safeToContact, wasHeard: rows.some((row) => row.contact === contact.id && row.wasHeard) };
  const before = all.filter((row) => !since.includes(row));
  const isUnsafe = safeToContact === false || safeAmong([...since, own, ...before]) === false;
  const told = isUnsafe && !saysSomething(safeTime) ? all : since;
  return {
    ...contact,
    fields: {
      ...contact.fields,
      adjustments: [...new Set([...adjustments, ...since.flatMap((row) => row.adjustments)])],
      safeToContact: isUnsafe ? false : safeToContact,
      safeTime: told.find((row) => saysSomething(row.safeTime))?.safeTime ?? safeTime,
    },
  };
}

/**
 * A conversation that is being corrected, either as it is on record or as it is corrected so far: what the other one of
 * them says about what is safe, and what they asked for, holds as well until the correction has ended.
 */
export function withEither(contact: Contact, other: Contact): Contact {
  const { safeToContact, adjustments } = other.fields;
  return {
    ...contact,
    fields: {
      ...contact.fields,
      safeToContact: safeToContact === false ? false : contact.fields.safeToContact,
      adjustments: [...new Set([...contact.fields.adjustments, ...adjustments])],
    },
  };
}
