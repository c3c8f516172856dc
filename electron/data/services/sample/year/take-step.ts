import type { TakeStep, YearStep } from '../../../../../shared/domain/sample/year-step.ts';
import type { WriteContext } from '../../../context.ts';
import { addRebase } from '../../charts/add-rebase.ts';
import { closeContact } from '../../contacts/close-contact.ts';
import { markPromise } from '../../contacts/mark-promise.ts';
import { openContact } from '../../contacts/open-contact.ts';
import { patchContact } from '../../contacts/patch-contact.ts';
import { startContact } from '../../contacts/start-contact.ts';
import { endCallBack, noteCallBack } from '../../follow-ups/call-backs.ts';
import { noteAttempt } from '../../follow-ups/note-attempt.ts';
import { noteResult } from '../../follow-ups/note-result.ts';
import { keepClosed, reopen } from '../../follow-ups/reopen.ts';
import { noteReceipt } from '../../hand-over/passes.ts';
import { noteHandOverResult } from '../../hand-over/results.ts';
import { markOverrideSeen } from '../../overrides/mark-override-seen.ts';
import { acceptMatch } from '../../people/answer-match.ts';

/**
 * Does one step of a sample year by the services that the desk uses, so that nothing can be in it that the app itself
 * would refuse. Belongs into a transaction.
 *
 * @param context of whoever does it, its clock at the moment of the step
 */
export function takeStep(context: WriteContext, step: YearStep): void {
  const { contact } = 'contact' in step ? step : { contact: '' };
  switch (step.do) {
    case 'take':
      take(context, step);
      return;
    case 'try':
      noteAttempt(context, step);
      return;
    case 'result':
      noteResult(context, { ...step, why: null });
      return;
    case 'keep-closed':
      keepClosed(context, step);
      return;
    case 'keep-promise':
      markPromise(context, { contact, solution: step.solution, done: true });
      return;
    case 'taken':
      noteReceipt(context, step);
      return;
    case 'came-of-it':
      noteHandOverResult(context, step);
      return;
    case 'ring-back': {
      const attempt = { ending: 'unanswered', words: '', reason: '', nextOn: null, happenedAt: null } as const;
      noteCallBack(context, { contact, note: step.note, attempt: { method: 'phone', ...attempt } });
      return;
    }
    case 'give-up':
      endCallBack(context, step);
      return;
    case 'see-override':
      markOverrideSeen(context, { contact, at: step.closedAt, seen: true });
      return;
    case 'rebase': {
      const { rebase, from, reason } = step;
      addRebase(context, { rebase, from, reason, measure: 'first_contact_resolution', split: '' });
    }
  }
}

function take(context: WriteContext, { contact, visit, channel, changes, ended, from }: TakeStep): void {
  if (from?.why === 'follow-up') reopen(context, { contact: from.contact, newContact: contact });
  else startContact(context, { id: contact, channel, sample: true });
  openContact(context, { contact, visit });
  patchContact(context, { contact, visit, seq: 1, changes });
  if (from?.why === 'came-back') acceptMatch(context, { contact, earlier: from.contact });
  if (ended === null) return;
  closeContact({ ...context, clock: { now: () => ended } }, { contact, visit, seq: 1 });
}
