import type { Contact } from '../../../../shared/domain/contact.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import type { ReadContext } from '../../context.ts';
import { listEarlier } from '../../queries/earlier-contacts.ts';
import { listOfPerson } from '../../queries/match-answers.ts';

/**
 * A conversation with what the same person has said in others: what they have asked for since, and that it is not safe
 * to contact them, also where that was said before and nobody asked here. Whoever reaches them now is held to that as
 * well. It only ever adds; nothing on record is changed.
 */
export function withWhatHolds<C extends Pick<Contact, 'id' | 'fields'>>({ db }: ReadContext, contact: C): C {
  const others = listOfPerson(db, contact.id).filter((id) => id !== contact.id);
  if (others.length === 0) return contact;
  const { adjustments, safeToContact, safeTime, receivedAt } = contact.fields;
  const all = listEarlier(db, others);
  const since = all.filter(({ receivedAt: at }) => at > receivedAt);
  const wasAsked = safeToContact !== null;
  const said = (wasAsked ? since : all).find((row) => row.safeToContact !== null)?.safeToContact ?? null;
  const isUnsafe = said === false || safeToContact === false;
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
