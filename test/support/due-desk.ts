import type { Change } from '../../shared/domain/changes.ts';
import type { ContactFields } from '../../shared/domain/contact-fields.ts';
import type { GivenAttempt, GivenResult } from '../../shared/domain/follow-up/notes.ts';
import { newId } from '../../shared/domain/ids.ts';
import { setClock } from './clocks.ts';
import { deskCalls, takeContact } from './desk-calls.ts';
import { c01Changes, changesOf } from './reference-contact.ts';
import { newStore } from './stores.ts';

/** c01 without what could help: closed on 23 March at 10:24, and due on 8 April. */
export const talked = () => c01Changes().filter((edit) => !('solution' in edit));

/** A try by phone that nobody answered, or another one. */
export const tryOf = (given: Partial<GivenAttempt> = {}): GivenAttempt => ({
  ...{ method: 'phone', ending: 'unanswered', words: '', reason: '', nextOn: null, happenedAt: null },
  ...given,
});

/** A result that says that it worked, or another one. */
export const resultOf = (given: Partial<GivenResult> = {}): GivenResult => ({
  ...{ result: 'worked', method: 'phone', reason: '', listened: 5, solved: 'yes', words: '', checks: [], nextOn: null },
  ...given,
});

/** A desk at which a conversation was closed, on the day of its follow-up, and what can be noted about it. */
export function dueDesk(changes: readonly Change[] = talked()) {
  const store = newStore();
  const clock = setClock('2026-03-23T10:24');
  const desk = deskCalls({ ...store.open().context, clock });
  const { contact } = takeContact(desk, changes);
  clock.set('2026-04-08T09:30');
  return {
    ...{ desk, clock, store, contact },
    tried: (given: Partial<GivenAttempt> = {}) => desk.noteAttempt({ contact, note: newId(), attempt: tryOf(given) }),
    noted: (given: Partial<GivenResult> = {}, why: string | null = null) =>
      desk.noteResult({ contact, note: newId(), result: resultOf(given), why }),
    notTried: (nextOn: string) =>
      desk.noteResult({ contact, note: newId(), result: resultOf({ result: 'not-tried', nextOn }), why: null }),
    corrected: (values: { [N in keyof ContactFields]?: unknown }) => {
      const visit = newId();
      desk.open({ contact, visit });
      desk.correct({ contact, visit, correction: newId(), reason: 'It was another day.' });
      desk.patch({ contact, visit, seq: 1, changes: changesOf(values) });
      desk.finishCorrection({ contact, visit, seq: 1 });
    },
  };
}
