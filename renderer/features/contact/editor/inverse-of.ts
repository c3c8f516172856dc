import { applyChange, type Change, change } from '../../../../shared/domain/changes.ts';
import type { Contact } from '../../../../shared/domain/contact.ts';

type Edited = Pick<Contact, 'fields' | 'notes' | 'solutions' | 'concerns'>;

/** What an edit changed of a thing is put back; what has been typed in it since stays. */
function restored<T extends object>(before: T, chosen: T, now: T): T {
  const changed = Object.entries(before).filter(([name, value]) => Reflect.get(chosen, name) !== value);
  const next = { ...now, ...Object.fromEntries(changed) };
  // What the choice brought along and was not there before goes with it.
  for (const name of Object.keys(chosen)) if (!(name in before)) Reflect.deleteProperty(next, name);
  return next;
}

const byId = <T extends { id: string }>(list: readonly T[], id: string) => list.find((other) => other.id === id);

/**
 * The edit that takes a choice back. It never takes typed words with it: of a line or a solution only what the
 * choice changed is put back, and a text that was begun since stands behind the one that comes back.
 *
 * @param before the contact as it was before the choice
 * @param now the contact as it is when the choice is taken back
 * @returns null where there is nothing to take back, or where it would take something else with it
 */
export function inverseOf(before: Edited, edit: Change, now: Edited = applyChange(before, edit)): Change | null {
  if ('note' in edit || 'removedNote' in edit) {
    const id = 'note' in edit ? edit.note.id : edit.removedNote;
    const [was, is] = [byId(before.notes, id), byId(now.notes, id)];
    if ('note' in edit && is)
      return was ? { note: restored(was, edit.note, is) } : untouched(edit.note, is, { removedNote: id });
    return was && !is ? { note: was } : null;
  }
  if ('solution' in edit || 'removedSolution' in edit) {
    const id = 'solution' in edit ? edit.solution.id : edit.removedSolution;
    const [was, is] = [byId(before.solutions, id), byId(now.solutions, id)];
    if ('solution' in edit && is) {
      return was
        ? { solution: restored(was, edit.solution, is) }
        : untouched(edit.solution, is, { removedSolution: id });
    }
    return was && !is ? { solution: was } : null;
  }
  if ('concern' in edit) {
    const [was, is] = [byId(before.concerns, edit.concern.id), byId(now.concerns, edit.concern.id)];
    if (was && is) return { concern: restored(was, edit.concern, is) };
    // A concern is never taken out: one that was not there before is put away, and answers no words.
    return is ? untouched(edit.concern, is, { concern: { ...is, notSo: true, covers: [] } }) : null;
  }
  const [was, chosen, is] = [before.fields[edit.field], edit.value, now.fields[edit.field]];
  if (is === chosen) return change.parse({ field: edit.field, value: was });
  if (typeof was !== 'string' || typeof is !== 'string' || was === '') return null;
  const joined = change.safeParse({ field: edit.field, value: `${was} ${is}` });
  return joined.success ? joined.data : null;
}

/** Takes a new thing out again only while nothing has been put into it. */
function untouched(made: object, is: object, out: Change): Change | null {
  return JSON.stringify(made) === JSON.stringify(is) ? out : null;
}
