import { applyChange, asItIs, type Change, keyOf } from '../../../../shared/domain/changes.ts';
import type { Contact } from '../../../../shared/domain/contact.ts';
import { soundEdits } from '../../../../shared/domain/safety/sound-edits.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { countConcerns } from '../../queries/concerns.ts';
import { getClosedAt } from '../../queries/contacts.ts';
import { findOpenCorrection } from '../../queries/corrections.ts';
import { hasHistory, insertHistory, upsertHistory } from '../../queries/history.ts';
import { countNotes } from '../../queries/notes.ts';
import { countSolutions } from '../../queries/solutions.ts';
import { updateLastSeq } from '../../queries/visits.ts';
import { assertHere } from '../sealed/assert-here.ts';
import { applyToRecord } from './apply-change.ts';
import { assertHeld, visitOf } from './held-visit.ts';
import { loadContact, packOf } from './load-contact.ts';

/** More than anybody says in a day; a bound for what a page may send. */
const mostLines = 2_000;
const mostSolutions = 200;
const mostConcerns = 200;

/** Edits of one visit, counted from 1. */
export interface Patch {
  readonly contact: string;
  readonly visit: string;
  readonly seq: number;
  readonly changes: readonly Change[];
}

/**
 * Applies a patch, all of it or none, and answers once it is durable. A patch that was applied before is
 * acknowledged and not applied again. While a closed contact is corrected, its patches are kept beside the record.
 *
 * @throws AppError `precondition` where the contact has closed and is not being corrected
 * @throws AppError `invalid` where the contact would hold more lines, solutions or worries than one may
 * @throws AppError `conflict` where the visit is not this contact's, a patch before this one is missing, or the
 * contact has been opened elsewhere since (`details.reason` is `open-elsewhere`)
 */
export function patchContact(context: WriteContext, patch: Patch): { seq: number } {
  const { db } = context;
  return db.transaction(() => {
    const visit = visitOf(context, patch);
    if (patch.seq <= visit.lastSeq) return { seq: patch.seq };
    assertHeld(visit);
    if (getClosedAt(db, patch.contact) === null) assertHere(context, patch.contact);
    if (patch.seq !== visit.lastSeq + 1) {
      throw new AppError('conflict', 'An edit before this one is missing. Open the contact again.');
    }
    putChanges(context, patch);
    updateLastSeq(db, patch.visit, patch.seq);
    return { seq: patch.seq };
  });
}

/** Edits of a visit, whoever has put them together. */
type Edits = Omit<Patch, 'seq'>;

/**
 * Puts edits of a visit into a draft, or beside the record of a contact that is corrected, in the caller's transaction.
 *
 * @throws AppError `precondition` and `invalid` as {@link patchContact}
 */
export function putChanges(context: WriteContext, edits: Edits): void {
  if (getClosedAt(context.db, edits.contact) === null) editDraft(context, edits);
  else editCorrection(context, edits);
}

/** Edits that can hide a worry are made sound; the others, such as every key press in a field, need no look at the rest. */
function sound(context: WriteContext, { contact, changes }: Edits): readonly Change[] {
  if (!changes.some((edit) => 'note' in edit || 'removedNote' in edit || 'concern' in edit)) return changes;
  const record = loadContact(context, contact);
  return soundEdits(record, changes, packOf(context, record), context.clock.now());
}

function assertNotFull(lines: number, solutions: number, concerns: number): void {
  if (lines <= mostLines && solutions <= mostSolutions && concerns <= mostConcerns) return;
  throw new AppError('invalid', 'This conversation is full. Close it, and go on in a new contact.');
}

function entryOf({ clock, actor }: WriteContext, { contact, visit }: Edits, change: Change, before: Change | null) {
  const [value, was] = [JSON.stringify(change), JSON.stringify(before)];
  return { contact, visit, what: keyOf(change), value, before: was, at: clock.now(), profile: actor.id };
}

function editDraft(context: WriteContext, patch: Edits): void {
  const { db } = context;
  const { contact, visit } = patch;
  let record: Contact | null = null;
  for (const change of sound(context, patch)) {
    // What was there before a visit is looked up once for each thing, not at every key press.
    const isFirst = !hasHistory(db, contact, visit, keyOf(change));
    if (isFirst) record ??= loadContact(context, contact);
    const before = isFirst && record ? asItIs(record, change) : null;
    applyToRecord(context, contact, change);
    upsertHistory(db, entryOf(context, patch, change, before));
    record = record && applyChange(record, change);
  }
  assertNotFull(countNotes(db, contact), countSolutions(db, contact), countConcerns(db, contact));
}

function editCorrection(context: WriteContext, patch: Edits): void {
  const { db } = context;
  const correction = findOpenCorrection(db, patch.contact)?.id;
  if (correction === undefined) {
    throw new AppError('precondition', 'This contact has closed. Correct it with a reason instead.', {
      details: { reason: 'closed' },
    });
  }
  let record: Contact = loadContact(context, patch.contact);
  for (const change of sound(context, patch)) {
    insertHistory(db, { ...entryOf(context, patch, change, asItIs(record, change)), correction });
    record = applyChange(record, change);
  }
  assertNotFull(record.notes.length, record.solutions.length, record.concerns.length);
}
