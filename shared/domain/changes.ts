import { z } from 'zod';
import { type Contact, concern, note, solution } from './contact.ts';
import { contactFields, type FieldName, isFieldName } from './contact-fields.ts';
import { id } from './ids.ts';

/** A new value for one field. */
export type FieldChange = {
  [N in FieldName]: { readonly field: N; readonly value: z.output<(typeof contactFields)[N]> };
}[FieldName];

const fieldShape = z.strictObject({ field: z.string().max(40), value: z.unknown() });

function isFieldChange(raw: unknown): raw is FieldChange {
  const shape = fieldShape.safeParse(raw);
  if (!shape.success || !isFieldName(shape.data.field)) return false;
  return contactFields[shape.data.field].safeParse(shape.data.value).success;
}

/** A new value for a field that there is, and that fits it. */
export const fieldChange = z.custom<FieldChange>(isFieldChange, 'is not a change to a known field');

/**
 * One edit: a field's new value, a line of the notes, a solution or a concern as it now is, or a line or solution
 * taken out. A concern is never taken out: it is answered.
 * Whole values and not increments, so that the same edit sent twice does nothing the second time.
 */
export const change = z.union([
  z.strictObject({ note }),
  z.strictObject({ removedNote: id }),
  z.strictObject({ solution }),
  z.strictObject({ removedSolution: id }),
  z.strictObject({ concern }),
  fieldChange,
]);
/** See {@link change}. */
export type Change = z.infer<typeof change>;

type Edited = Pick<Contact, 'fields' | 'notes' | 'solutions' | 'concerns'>;

function put<T extends { id: string }>(list: readonly T[], item: T): T[] {
  const known = list.some((other) => other.id === item.id);
  return known ? list.map((other) => (other.id === item.id ? item : other)) : [...list, item];
}

/** The contact after a change. Pure: the page and the store use the same one. */
export function applyChange<T extends Edited>(contact: T, edit: Change): T {
  if ('note' in edit) return { ...contact, notes: put(contact.notes, edit.note) };
  if ('removedNote' in edit) return { ...contact, notes: contact.notes.filter(({ id }) => id !== edit.removedNote) };
  if ('solution' in edit) return { ...contact, solutions: put(contact.solutions, edit.solution) };
  if ('removedSolution' in edit) {
    return { ...contact, solutions: contact.solutions.filter(({ id }) => id !== edit.removedSolution) };
  }
  if ('concern' in edit) return { ...contact, concerns: put(contact.concerns, edit.concern) };
  return { ...contact, fields: { ...contact.fields, [edit.field]: edit.value } };
}

/** The edit that would make what an edit is about as it is now; null where there is no such thing yet. */
export function asItIs({ fields, notes, solutions, concerns }: Edited, edit: Change): Change | null {
  if ('note' in edit || 'removedNote' in edit) {
    const wanted = 'note' in edit ? edit.note.id : edit.removedNote;
    const found = notes.find(({ id }) => id === wanted);
    return found ? { note: found } : null;
  }
  if ('solution' in edit || 'removedSolution' in edit) {
    const wanted = 'solution' in edit ? edit.solution.id : edit.removedSolution;
    const found = solutions.find(({ id }) => id === wanted);
    return found ? { solution: found } : null;
  }
  if ('concern' in edit) {
    const found = concerns.find(({ id }) => id === edit.concern.id);
    return found ? { concern: found } : null;
  }
  return change.parse({ field: edit.field, value: fields[edit.field] });
}

/** What a change is about: two changes with the same key, and only the later one has to be sent. */
export function keyOf(edit: Change): string {
  if ('note' in edit) return `note ${edit.note.id}`;
  if ('removedNote' in edit) return `note ${edit.removedNote}`;
  if ('solution' in edit) return `solution ${edit.solution.id}`;
  if ('removedSolution' in edit) return `solution ${edit.removedSolution}`;
  if ('concern' in edit) return `concern ${edit.concern.id}`;
  return edit.field;
}
