import type { Change } from '../../../../shared/domain/changes.ts';
import { change } from '../../../../shared/domain/changes.ts';
import type { Contact } from '../../../../shared/domain/contact.ts';

type Edited = Pick<Contact, 'fields' | 'notes' | 'solutions'>;

/** The edit that takes another one back, seen from the contact as it was before. Null where there is nothing to take back. */
export function inverseOf(before: Edited, edit: Change): Change | null {
  if ('note' in edit || 'removedNote' in edit) {
    const id = 'note' in edit ? edit.note.id : edit.removedNote;
    const note = before.notes.find((other) => other.id === id);
    return note ? { note } : 'note' in edit ? { removedNote: id } : null;
  }
  if ('solution' in edit || 'removedSolution' in edit) {
    const id = 'solution' in edit ? edit.solution.id : edit.removedSolution;
    const solution = before.solutions.find((other) => other.id === id);
    return solution ? { solution } : 'solution' in edit ? { removedSolution: id } : null;
  }
  return change.parse({ field: edit.field, value: before.fields[edit.field] });
}
