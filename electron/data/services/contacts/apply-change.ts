import type { Change } from '../../../../shared/domain/changes.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { upsertConcern } from '../../queries/concerns.ts';
import { updateField } from '../../queries/contact-fields.ts';
import { updateCivilDay } from '../../queries/contacts.ts';
import { deleteNote, upsertNote } from '../../queries/notes.ts';
import { deleteSolution, upsertSolution } from '../../queries/solutions.ts';
import { keepingMatchKeys } from '../people/keep-match-keys.ts';

const identity: readonly string[] = [
  ...['personName', 'personBorn', 'personPostcode', 'personPhone'],
  ...['personNhsNumber', 'personRecordNumber'],
];
const isIdentity = (field: string) => identity.includes(field);

/** Writes one edit into the record. @throws AppError `conflict` where a line belongs to another contact */
export function applyToRecord(context: WriteContext, contact: string, change: Change): void {
  const { db } = context;
  const put = (changed: number) => {
    if (changed === 0) throw new AppError('conflict', 'This line belongs to another contact. Open the contact again.');
  };
  if ('note' in change) put(upsertNote(db, contact, change.note));
  else if ('removedNote' in change) deleteNote(db, contact, change.removedNote);
  else if ('solution' in change) put(upsertSolution(db, contact, change.solution));
  else if ('concern' in change) put(upsertConcern(db, contact, change.concern));
  else if ('removedSolution' in change) deleteSolution(db, contact, change.removedSolution);
  else {
    const write = () => updateField(db, contact, change);
    if (isIdentity(change.field)) keepingMatchKeys(context, contact, write);
    else write();
    if (change.field === 'receivedAt') updateCivilDay(db, contact, civilDateOf(change.value));
  }
}
