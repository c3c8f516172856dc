import type { FieldChange } from '../../../../shared/domain/changes.ts';
import { change } from '../../../../shared/domain/changes.ts';
import type { Contact } from '../../../../shared/domain/contact.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import type { SealedFile } from '../../../../shared/domain/sealed/sealed-file.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import type { WriteContext } from '../../context.ts';
import { insertContact, updateClosed } from '../../queries/contacts.ts';
import { findDraft, upsertDraft } from '../../queries/follow-up-drafts.ts';
import {
  insertAttempt,
  insertResult,
  isNoted,
  listAttempts,
  listResults,
  updateKeptClosed,
  updateUndone,
} from '../../queries/follow-up-notes.ts';
import { updateAgreedAfter, upsertFollowUp } from '../../queries/follow-ups.ts';
import { deleteDraftParts, insertPastChange, updateBegun } from '../../queries/moved-record.ts';
import { updatePromiseDone } from '../../queries/promises.ts';
import { getCurrentStream } from '../../queries/streams.ts';
import { applyToRecord } from '../contacts/apply-change.ts';
import { packOf } from '../contacts/load-contact.ts';
import { settle } from '../follow-ups/load-follow-up.ts';
import { keepPersonKey } from '../people/person-key.ts';

/** Puts the conversation of a sealed file into the record, in the caller's transaction: a new one, or in place of a draft of before. */
export function putContact(
  context: WriteContext,
  { contact, history }: SealedFile,
  existing: Contact | undefined,
): void {
  const { db, actor } = context;
  const { id, packId, packVersion, openedAt, civilDay, sample, closedAt } = contact;
  if (existing) deleteDraftParts(db, id);
  else {
    insertContact(db, {
      ...{ id, packId, packVersion, civilDay, sample, personId: newId(), stream: getCurrentStream(db) },
      ...{ profileId: actor.id, now: openedAt, channel: contact.fields.channel },
    });
  }
  for (const edit of fieldsOf(contact)) applyToRecord(context, id, edit);
  for (const note of contact.notes) applyToRecord(context, id, { note });
  for (const solution of contact.solutions) applyToRecord(context, id, { solution });
  for (const concern of contact.concerns) applyToRecord(context, id, { concern });
  for (const { solution, at } of contact.promisesKept) updatePromiseDone(db, solution, at);
  for (const past of history) insertPastChange(db, id, actor.id, past);
  updateBegun(db, id, openedAt, civilDay);
  if (closedAt === null) return;
  updateClosed(db, id, closedAt, civilDateOf(closedAt));
  keepPersonKey(context, id, packOf(context, contact));
}

/** Every field as an edit; each has been parsed by its own schema. */
function fieldsOf({ fields }: Contact): FieldChange[] {
  return Object.entries(fields).flatMap(([field, value]) => {
    const edit = change.parse({ field, value });
    return 'field' in edit ? [edit] : [];
  });
}

/** Puts the follow-up of a sealed file into the record, in the caller's transaction: its tries and results as they now stand. */
export function putFollowUp(context: WriteContext, file: SealedFile): void {
  const { db, clock, actor } = context;
  const { contact, attempts, results, draft } = file;
  if (contact.followUp === null) return;
  const id = contact.id;
  upsertFollowUp(db, id, contact.followUp.due, contact.followUp.at);
  const come = new Set([...attempts, ...results].map((noted) => noted.id));
  const gone = [...listAttempts(db, id, 'follow-up'), ...listResults(db, id)].filter((noted) => !come.has(noted.id));
  for (const noted of gone) updateUndone(db, noted.id, clock.now());
  const inOrder = [...attempts, ...results].toSorted((one, other) => one.order - other.order);
  for (const { by, order: _, ...noted } of inOrder) {
    const from = { contact: id, profile: actor.id, notedBy: by };
    if (isNoted(db, noted.id)) continue;
    if ('ending' in noted) insertAttempt(db, { ...noted, ...from, purpose: 'follow-up' });
    else {
      const { correction, keptClosed, ...said } = noted;
      // The later conversation in which they told it is not on this computer.
      insertResult(db, {
        ...said,
        ...from,
        corrects: correction?.of ?? null,
        why: correction?.why ?? '',
        toldIn: null,
      });
      updateKeptClosed(db, noted.id, keptClosed);
    }
  }
  const agreedAfter = [...listAttempts(db, id, 'follow-up'), ...listResults(db, id)].find(
    (noted) => noted.id === file.agreedAfter,
  );
  updateAgreedAfter(db, id, agreedAfter?.order ?? 0);
  if (draft) {
    const rev = Math.max(draft.rev, (findDraft(db, id)?.rev ?? -1) + 1);
    upsertDraft(db, { rev, value: draft.value, contact: id, at: clock.now(), profile: actor.id });
  }
  settle(context, id);
}
