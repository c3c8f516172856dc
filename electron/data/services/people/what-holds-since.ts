import type { Contact } from '../../../../shared/domain/contact.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import type { ReadContext } from '../../context.ts';
import { listEarlier } from '../../queries/earlier-contacts.ts';
import { listTogether } from '../../queries/match-answers.ts';

/**
 * A conversation with what the same person has said since, in later ones: what they asked for, and that it is not safe
 * to contact them. Whoever reaches them now is held to that as well. It only ever adds; nothing on record is changed.
 */
export function withWhatHolds({ db }: ReadContext, contact: Contact): Contact {
  const together = listTogether(db, contact.id).filter((id) => id !== contact.id);
  if (together.length === 0) return contact;
  const { adjustments, safeToContact, safeTime, receivedAt } = contact.fields;
  const since = listEarlier(db, together).filter(({ receivedAt: at }) => at > receivedAt);
  const said = since.find((row) => row.safeToContact !== null)?.safeToContact ?? null;
  const time = since.find((row) => saysSomething(row.safeTime))?.safeTime ?? safeTime;
  return {
    ...contact,
    fields: {
      ...contact.fields,
      adjustments: [...new Set([...adjustments, ...since.flatMap((row) => row.adjustments)])],
      safeToContact: said === false ? false : safeToContact,
      safeTime: time,
    },
  };
}
