import type { FieldChange } from '../../../../shared/domain/changes.ts';
import type { Contact } from '../../../../shared/domain/contact.ts';
import type { LinkKind } from '../../../../shared/domain/follow-up/view.ts';
import { waysToReach } from '../../../../shared/domain/follow-up/ways.ts';
import { entryOf } from '../../../../shared/domain/guide/entry-of.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import type { WriteContext } from '../../context.ts';
import { findContact } from '../../queries/contacts.ts';
import { findLink, insertLink } from '../../queries/links.ts';
import { insertAnswer, listTogether } from '../../queries/match-answers.ts';
import { recordAudit } from '../audit.ts';
import { applyToRecord } from '../contacts/apply-change.ts';
import { loadContact, packOf } from '../contacts/load-contact.ts';
import { startContact } from '../contacts/start-contact.ts';
import { withWhatHolds } from '../people/what-holds-since.ts';
import { todaysPack } from './load-follow-up.ts';

/** The channel of a conversation by phone that somebody has begun, we or they; or else the first by phone. */
function phoneChannel({ channels }: Pack, isOurs: boolean): string {
  const byPhone = Object.entries(channels).filter(([, { group, retired }]) => group === 'phone' && !retired);
  const begun = byPhone.find(([, { outgoing }]) => (outgoing === true) === isOurs);
  const [channel] = begun ?? byPhone[0] ?? Object.entries(channels)[0] ?? [];
  if (channel === undefined) throw new AppError('invalid', 'The council pack has no channel to begin a contact with.');
  return channel;
}

/**
 * What is told once and carried over: who it is about, what they asked for, what is safe, what it is about. Whether
 * there is support by now, and what is decided, is asked anew.
 */
function carriedOver({ fields }: Contact, kind: LinkKind | null, pack: Pack): FieldChange[] {
  const speaksForThemselves = entryOf(pack.requesters, fields.requesterType)?.group === 'person';
  const person: FieldChange[] = [
    { field: 'personName', value: fields.personName },
    { field: 'personBorn', value: fields.personBorn },
    { field: 'personPostcode', value: fields.personPostcode },
    { field: 'personPhone', value: fields.personPhone },
    { field: 'personNhsNumber', value: fields.personNhsNumber },
    { field: 'personRecordNumber', value: fields.personRecordNumber },
    { field: 'personAnonymous', value: fields.personAnonymous },
    { field: 'clientType', value: fields.clientType },
    { field: 'locality', value: fields.locality },
    { field: 'adjustments', value: fields.adjustments },
    { field: 'safeToContact', value: fields.safeToContact },
    { field: 'safeTime', value: fields.safeTime },
    { field: 'otherName', value: fields.otherName },
    { field: 'otherRelationship', value: fields.otherRelationship },
    { field: 'topicMain', value: fields.topicMain },
    { field: 'topicsAlso', value: fields.topicsAlso },
  ];
  const caller: FieldChange[] = [
    { field: 'requesterType', value: fields.requesterType },
    { field: 'requesterName', value: fields.requesterName },
    { field: 'requesterRelationship', value: fields.requesterRelationship },
    { field: 'requesterOrganisation', value: fields.requesterOrganisation },
    { field: 'requesterPhone', value: fields.requesterPhone },
  ];
  // Whoever is spoken to now: the caller of then where it is them again, or where they spoke for themselves.
  const isSameCaller = kind === 'call-back' || speaksForThemselves || !waysToReach(fields, pack).isPerson;
  return [
    ...person,
    // Whoever gets in touch by themselves says who they are.
    ...(isSameCaller && kind !== null ? caller : []),
    // A call that was lost had not been told yet: whether they have told us before is still to be asked.
    ...(kind === 'call-back' || kind === null ? [] : [{ field: 'toldBefore', value: 'same-matter' } as const]),
  ];
}

/**
 * Begins a conversation that goes on from another one, with what was told there, in the caller's transaction. The
 * same id again gives what there is.
 *
 * @throws AppError `conflict` where the id is that of a conversation that goes on from none, or from another one
 */
export function continueContact(context: WriteContext, from: Contact, newContact: string, kind: LinkKind): void {
  const { db, clock, actor } = context;
  const known = findLink(db, newContact);
  if (known?.from === from.id) return;
  if (known || findContact(db, newContact)) {
    throw new AppError('conflict', 'This conversation has begun in another way.');
  }
  begin(context, from, newContact, kind);
  insertLink(db, { contact: newContact, from: from.id, kind, at: clock.now(), profile: actor.id });
}

function begin(context: WriteContext, from: Contact, newContact: string, kind: LinkKind | null): void {
  const channel = phoneChannel(todaysPack(context), kind !== null);
  startContact(context, { id: newContact, channel, sample: from.sample });
  for (const change of carriedOver(from, kind, packOf(context, from))) applyToRecord(context, newContact, change);
}

/**
 * Begins a conversation in which somebody gets in touch by themselves about one of before: it is said to be about the
 * same person, with what was told there. It goes on from none, as nobody here began it. The same id again gives what
 * there is.
 *
 * @throws AppError `conflict` where the id is that of another conversation
 */
export function theyGotInTouch(
  context: WriteContext,
  { contact, newContact }: { contact: string; newContact: string },
): { contact: string } {
  const { db, clock, actor } = context;
  return db.transaction(() => {
    const from = withWhatHolds(context, loadContact(context, contact));
    if (findContact(db, newContact)) {
      if (contact !== newContact && listTogether(db, contact).includes(newContact)) return { contact: newContact };
      throw new AppError('conflict', 'This conversation has begun in another way.');
    }
    begin(context, from, newContact, null);
    const said = { contact: newContact, earlier: contact, answer: 'same' } as const;
    insertAnswer(db, { id: newId(), ...said, at: clock.now(), profile: actor.id });
    recordAudit(context, 'people-linked', newContact);
    return { contact: newContact };
  });
}
