import type { Contact, Solution } from '../../../../shared/domain/contact.ts';
import { type PackCautions, packCautions } from '../../../../shared/domain/information-pack/cautions.ts';
import { type ComposedPack, composePack } from '../../../../shared/domain/information-pack/compose.ts';
import { entryOfService } from '../../../../shared/domain/information-pack/entry-of-service.ts';
import type { KnownEntry } from '../../../../shared/domain/information-pack/pack-record.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import type { ReadContext } from '../../context.ts';
import { isPurged } from '../../queries/purge.ts';
import { loadContact, loadOnRecord, packOf } from '../contacts/load-contact.ts';
import { showService } from '../directory/search-directory.ts';
import { withEither, withWhatHolds } from '../people/what-holds-since.ts';
import { sharingOf } from './sharing-of.ts';

function knownEntry(context: ReadContext, { id, service: key }: Solution): KnownEntry[] {
  if (!key) return [];
  const found = showService(context, { key: { source: key.source, id: key.id } });
  if (found === null) return [];
  const { mayBeHandedOn, attribution } = sharingOf(context.db, key.source);
  const entry = entryOfService(found.service, attribution, civilDateOf(context.clock.now()));
  return [{ solution: id, entry, mayBeHandedOn }];
}

/** A pack with what has to be known before it is given. */
export interface LoadedPack {
  readonly contact: Contact;
  readonly pack: Pack;
  readonly composed: ComposedPack;
  readonly cautions: PackCautions;
}

/**
 * The pack of a conversation as it is composed from the record now, with what the same person said about safety in
 * others; one that is being corrected counts as it was closed.
 *
 * @throws AppError `not-found`; `precondition` where the conversation has lost its words
 */
export function loadPack(context: ReadContext, id: string): LoadedPack {
  const { db, clock, actor } = context;
  const contact = loadOnRecord(context, id);
  if (isPurged(db, id)) {
    throw new AppError('precondition', 'The names and words of this conversation have been removed.');
  }
  const pack = packOf(context, contact);
  const held = withWhatHolds(context, withEither(contact, loadContact(context, id)));
  const entries = held.solutions.flatMap((solution) => knownEntry(context, solution));
  return {
    ...{ contact, pack },
    composed: composePack({ contact: held, entries, by: actor.name, now: clock.now() }, pack),
    cautions: packCautions(held, pack),
  };
}
