import type { Contact } from '../../../../shared/domain/contact.ts';
import type { Result } from '../../../../shared/domain/follow-up/notes.ts';
import { stateOf } from '../../../../shared/domain/follow-up/state.ts';
import { entryOf } from '../../../../shared/domain/guide/entry-of.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import { alarmsOf } from '../../../../shared/domain/safety/alarms-of.ts';
import type { SealedPreview } from '../../../../shared/domain/sealed/moves.ts';
import type { SealedFile, SealedKind } from '../../../../shared/domain/sealed/sealed-file.ts';
import type { CivilDate } from '../../../../shared/domain/time.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { JobContext, ReadContext } from '../../context.ts';
import { findColleague } from '../../queries/colleagues.ts';
import { findContact } from '../../queries/contacts.ts';
import { findPassOf, findTaken, hasEndedElsewhereNow, insertTaken, updatePassEnded } from '../../queries/moves.ts';
import { insertPackAlong } from '../../queries/packs.ts';
import { isPurged } from '../../queries/purge.ts';
import { insertVisit, updateHolder } from '../../queries/visits.ts';
import { recordAudit } from '../audit.ts';
import { isSample } from '../sample/is-sample.ts';
import { withFigures } from './addresses.ts';
import { putContact, putFollowUp } from './put-record.ts';
import { unseal } from './unseal.ts';

/** Says what is in a sealed file. Only that it was opened is kept. @throws AppError where it cannot be taken over */
export async function lookIntoFile(context: JobContext, { bytes }: { bytes: string }): Promise<SealedPreview> {
  const file = await unseal(context, bytes);
  const isTaken = findTaken(context.db, file.seal) !== undefined;
  if (!isTaken) assertMayTake(context, file);
  const from = senderOf(context, file);
  context.db.transaction(() => recordAudit(context, 'sealed-file-opened', `${file.contact.id} ${from.name}`));
  return previewOf(file, from, isTaken);
}

/**
 * Takes over what is in a sealed file, all of it or none, under the id that it has had. The same file again gives what
 * there is and changes nothing.
 *
 * @throws AppError `conflict` where it is on this computer already; `invalid` where it may not come here
 */
export async function takeOver(
  context: JobContext,
  { bytes }: { bytes: string },
): Promise<{ contact: string; kind: SealedKind }> {
  const { db, clock, actor } = context;
  const file = await unseal(context, bytes);
  const { seal, kind, contact, sealedAt, from } = file;
  return db.transaction(() => {
    const taken = { contact: contact.id, kind };
    if (findTaken(db, seal) !== undefined) return taken;
    const existing = assertMayTake(context, file);
    const now = clock.now();
    for (const along of file.packs) insertPackAlong(db, along, now);
    // What closed here stays as it closed; only its follow-up has been elsewhere.
    const isClosedHere = existing !== undefined && existing.closedAt !== null;
    if (!isClosedHere) putContact(context, file, existing);
    if (kind === 'follow-up') putFollowUp(context, file);
    const pass = findPassOf(db, contact.id);
    if (pass) updatePassEnded(db, pass.seal, 'came-back', now);
    const endedElsewhere = kind === 'follow-up' && (!isClosedHere || hasEndedElsewhereNow(db, contact.id));
    const { name } = senderOf(context, file);
    insertTaken(db, {
      ...{ seal, contact: contact.id, kind, name, address: from.address, sealedAt },
      ...{ at: now, profile: actor.id, endedElsewhere, through: file.through },
    });
    const visit = newId();
    insertVisit(db, { id: visit, contact: contact.id, profile: actor.id, now });
    updateHolder(db, contact.id, visit);
    recordAudit(context, 'taken-over', `${contact.id} ${name}`);
    return taken;
  });
}

/** Whoever sealed it: under the name that was kept here for the address, or else as the file says. */
function senderOf({ db }: ReadContext, { from }: SealedFile): SealedPreview['from'] {
  const known = findColleague(db, from.address);
  return { ...withFigures(known ?? from), isKnown: known !== undefined };
}

/** Makes sure that a file may be taken over. @returns the contact where it has been here before */
function assertMayTake(context: ReadContext, file: SealedFile): Contact | undefined {
  const { db } = context;
  const { contact, kind, sample, through } = file;
  if (sample !== isSample(context)) throw new AppError('invalid', sample ? inventedPeople : realPeople);
  const hasPack = file.packs.some(({ id, version }) => id === contact.packId && version === contact.packVersion);
  const isWhole = kind === 'draft' ? contact.closedAt === null : contact.closedAt !== null && contact.followUp !== null;
  if (!hasPack || !isWhole)
    throw new AppError(
      'invalid',
      'Something is missing in this sealed file. Nothing was taken over. Ask for it again.',
    );
  const existing = findContact(db, contact.id);
  if (!existing) return undefined;
  if (isPurged(db, contact.id))
    throw new AppError(
      'precondition',
      'The names and words of this conversation were removed here. It cannot come back.',
    );
  const pass = findPassOf(db, contact.id);
  if (!pass) throw new AppError('conflict', alreadyHere);
  if (!through.includes(pass.seal)) throw new AppError('conflict', older);
  if (kind === 'draft' && existing.closedAt !== null) throw new AppError('conflict', alreadyHere);
  return existing;
}

const alreadyHere = 'This conversation is on this computer already. Nothing was taken over; look for it on the desk.';
const older = 'This file is older than what you passed on yourself. Nothing was taken over. Ask for the latest one.';
const inventedPeople = 'This file is about invented people, from a trial. It cannot be taken over among real ones.';
const realPeople = 'This file is about real people, and this is a trial with invented ones. Open it where you work.';

/** The day of a follow-up that holds, as its notes in the file have moved it. */
function dayOf({ attempts, results, agreedAfter, packs }: SealedFile, due: CivilDate): CivilDate {
  const order = [...attempts, ...results].find(({ id }) => id === agreedAfter)?.order ?? 0;
  const packOf = (noted: Result) =>
    packs.find(({ id, version }) => id === noted.packId && version === noted.packVersion);
  const entryFor = (noted: Result) => entryOf(packOf(noted)?.follow_up_results ?? {}, noted.result);
  return stateOf({ due, agreedAfter: order, attempts, results, isReopened: false }, entryFor, () => false).due;
}

function previewOf(file: SealedFile, from: SealedPreview['from'], isTaken: boolean): SealedPreview {
  const { contact, seal, kind, sealedAt, packs } = file;
  const { fields, openedAt, followUp, notes, solutions } = contact;
  const pack = packs.find(({ id, version }) => id === contact.packId && version === contact.packVersion);
  const topic = fields.topicMain === null ? '' : (pack?.topics[fields.topicMain]?.label ?? fields.topicMain);
  return {
    ...{ seal, contact: contact.id, kind, isTaken, from, sealedAt, topic, openedAt },
    ...{ personName: fields.personName, requesterName: fields.requesterName },
    ...{
      due: followUp === null ? null : dayOf(file, followUp.due),
      lines: notes.length,
      solutions: solutions.length,
      tries: file.attempts.length,
    },
    alarms: pack && kind === 'draft' ? alarmsOf(contact, pack) : { openSafety: 0, untaken: 0 },
  };
}
