import type { Contact } from '../../../../shared/domain/contact.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { findContact, insertContact } from '../../queries/contacts.ts';
import { findCurrentPack } from '../../queries/packs.ts';
import { getCurrentStream } from '../../queries/streams.ts';
import { recordAudit } from '../audit.ts';
import { isPractice } from '../practice/is-practice.ts';
import { loadContact } from './load-contact.ts';

/**
 * Begins a contact on the current version of the pack. Asked a second time with the same id it gives what
 * there is, so that a page may ask again after a crash.
 *
 * @throws AppError `invalid` where the pack has no such channel
 */
export function startContact(context: WriteContext, input: { id: string; channel: string; sample?: boolean }): Contact {
  const { db, clock, actor } = context;
  return db.transaction(() => {
    const known = findContact(db, input.id);
    if (known) return known;
    const pack = findCurrentPack(db);
    if (!pack || !Object.hasOwn(pack.channels, input.channel)) {
      throw new AppError('invalid', 'The council pack has no such way to get in touch. Choose another channel.');
    }
    const now = clock.now();
    insertContact(db, {
      id: input.id,
      personId: newId(),
      stream: getCurrentStream(db),
      profileId: actor.id,
      packId: pack.id,
      packVersion: pack.version,
      now,
      civilDay: civilDateOf(now),
      channel: input.channel,
      // Whoever is spoken to at the practice desk was made up.
      sample: input.sample ?? isPractice(context),
    });
    recordAudit(context, 'contact-started', input.id);
    return loadContact(context, input.id);
  });
}
