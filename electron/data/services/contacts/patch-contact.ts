import { type Change, keyOf } from '../../../../shared/domain/changes.ts';
import { soundEdits } from '../../../../shared/domain/safety/sound-edits.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { countConcerns, upsertConcern } from '../../queries/concerns.ts';
import { updateField } from '../../queries/contact-fields.ts';
import { getClosedAt, updateCivilDay } from '../../queries/contacts.ts';
import { upsertHistory } from '../../queries/history.ts';
import { countNotes, deleteNote, upsertNote } from '../../queries/notes.ts';
import { countSolutions, deleteSolution, upsertSolution } from '../../queries/solutions.ts';
import { findVisit, updateLastSeq } from '../../queries/visits.ts';
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
 * acknowledged and not applied again.
 *
 * @throws AppError `precondition` where the contact has closed
 * @throws AppError `invalid` where the contact would hold more lines, solutions or worries than one may
 * @throws AppError `conflict` where the visit is not this contact's, or a patch before this one is missing
 */
export function patchContact(context: WriteContext, patch: Patch): { seq: number } {
  const { db } = context;
  return db.transaction(() => {
    const visit = findVisit(db, patch.visit);
    if (visit?.contact !== patch.contact) {
      throw new AppError('conflict', 'This window does not hold the contact any more. Open the contact again.');
    }
    if (patch.seq <= visit.lastSeq) return { seq: patch.seq };
    if (patch.seq !== visit.lastSeq + 1) {
      throw new AppError('conflict', 'An edit before this one is missing. Open the contact again.');
    }
    if (getClosedAt(db, patch.contact) !== null) {
      throw new AppError('precondition', 'This contact has closed. Correct it with a reason instead.');
    }
    for (const change of sound(context, patch)) applyToStore(context, patch, change);
    if (isOverfull(context, patch.contact)) {
      throw new AppError('invalid', 'This conversation is full. Close it, and go on in a new contact.');
    }
    updateLastSeq(db, patch.visit, patch.seq);
    return { seq: patch.seq };
  });
}

/** Edits that can hide a worry are made sound; the others, such as every key press in a field, need no look at the rest. */
function sound(context: WriteContext, { contact, changes }: Patch): readonly Change[] {
  if (!changes.some((edit) => 'note' in edit || 'removedNote' in edit || 'concern' in edit)) return changes;
  const record = loadContact(context, contact);
  return soundEdits(record, changes, packOf(context, record), context.clock.now());
}

function isOverfull({ db }: WriteContext, contact: string): boolean {
  return (
    countNotes(db, contact) > mostLines ||
    countSolutions(db, contact) > mostSolutions ||
    countConcerns(db, contact) > mostConcerns
  );
}

function applyToStore({ db, clock, actor }: WriteContext, { contact, visit }: Patch, change: Change): void {
  const put = (changed: number) => {
    if (changed === 0) throw new AppError('conflict', 'This line belongs to another contact. Open the contact again.');
  };
  if ('note' in change) put(upsertNote(db, contact, change.note));
  else if ('removedNote' in change) deleteNote(db, contact, change.removedNote);
  else if ('solution' in change) put(upsertSolution(db, contact, change.solution));
  else if ('concern' in change) put(upsertConcern(db, contact, change.concern));
  else if ('removedSolution' in change) deleteSolution(db, contact, change.removedSolution);
  else {
    updateField(db, contact, change);
    if (change.field === 'receivedAt') updateCivilDay(db, contact, civilDateOf(change.value));
  }
  const value = JSON.stringify(change);
  upsertHistory(db, { contact, visit, what: keyOf(change), value, at: clock.now(), profile: actor.id });
}
