import type { StoreApi } from 'zustand/vanilla';
import type { ContactSummary } from '../../../../shared/domain/contact.ts';
import { asNextDay } from '../../../../shared/domain/follow-up/next-try.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import type { Id } from '../../../../shared/domain/ids.ts';
import type { CivilDate } from '../../../../shared/domain/time.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { api } from '../../../lib/api.ts';
import { shortDate } from '../../../lib/dates.ts';
import { say, sayHere } from '../../../lib/notices.ts';
import { otherNames } from '../../../lib/other-names.ts';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import type { ContactEditor } from '../editor/contact-editor.ts';
import { readAgain } from '../editor/visits.ts';
import { goToGate } from '../go-to-place.ts';
import { openReceiving } from '../notes/receive-text.ts';
import { labelOf } from '../pack-choices.ts';
import { contactTitle } from '../titles.ts';
import type { WorkspaceUi } from '../workspace-ui.ts';

/** What closing needs: the contact's editor with its visit, and the screen that shows how it goes. */
export interface Closing {
  readonly visit: Id;
  readonly editor: ContactEditor;
  readonly ui: StoreApi<WorkspaceUi>;
}

function closedSentence(closed: ContactSummary, { pack }: ContactEditor): string {
  const outcome = closed.outcomeClass === null ? '' : pack.outcome_labels[closed.outcomeClass];
  const route = labelOf(pack.outcomes, closed.outcomeRoute);
  const followUp = closed.followUpDue === null ? '' : ` Follow-up on ${dueInWords(closed.followUpDue, pack)}.`;
  // It is shown at the desk, where nobody's name stands while names are hidden.
  const name = otherNames.getState().areHidden ? '' : `: ${contactTitle(closed)}`;
  return `Closed${name}. ${outcome}: ${route}.${followUp}`;
}

/** A day, and a warning where nobody knows its bank holidays yet. */
function dueInWords(due: CivilDate, pack: Pack): string {
  const isUncertain = asNextDay(due, pack).uncertain;
  return isUncertain ? `${shortDate(due)}: check for bank holidays` : shortDate(due);
}

/** Something typed that is on no record yet, such as a received text or half a date: the hand is led to it. */
function isSomethingUnkept(editor: ContactEditor, ui: StoreApi<WorkspaceUi>): boolean {
  if (editor.store.getState().contact.fields.unkeptReceived.some(({ text }) => saysSomething(text))) {
    openReceiving(ui);
    sayHere('The received text is not on record yet. Keep it, or clear it, before you close.');
    return true;
  }
  const unread = findOnScreen('[data-workspace] [data-unread] input');
  if (unread === null) return false;
  focusInto(unread);
  sayHere(
    'This cannot be read as a date or a time, and is not on record. Put it right, or clear it, before you close.',
  );
  return true;
}

/**
 * Closes a contact once every edit is on record, or finishes correcting one. Where something is missing it leads there instead, and where the
 * store refuses it says why; either way nothing is lost and the contact stays open.
 *
 * @returns whether it has closed; one that was corrected stays in its tab, to read
 */
export async function closeContact({ visit, editor, ui }: Closing): Promise<boolean> {
  if (ui.getState().isClosing) return false;
  const { contact, following } = editor.store.getState();
  const [gate] = following.gates.shut;
  if (gate) {
    goToGate(gate, following, ui);
    sayHere(gate.sentence);
    return false;
  }
  if (isSomethingUnkept(editor, ui)) return false;
  ui.setState({ isClosing: true, refusal: null });
  try {
    const seq = await editor.flush();
    if (contact.correction !== null) {
      const corrected = await api.contacts.finishCorrection({ contact: contact.id, visit, seq });
      sayHere(`Corrected: ${contactTitle(corrected)}. The history has what was changed.`);
      await readAgain(contact.id);
      return false;
    }
    const closed = await api.contacts.close({ contact: contact.id, visit, seq });
    say(closedSentence(closed, editor));
    return true;
  } catch (error) {
    ui.setState({ refusal: error instanceof Error ? error.message : String(error) });
    return false;
  } finally {
    ui.setState({ isClosing: false });
  }
}

/** Ends a correction and leaves the record as it was before. Where the store refuses it says why. */
export async function leaveAsItWas({ visit, editor, ui }: Closing): Promise<void> {
  if (ui.getState().isClosing) return;
  ui.setState({ isClosing: true, refusal: null });
  try {
    const seq = await editor.flush();
    const { contact } = editor.store.getState();
    await api.contacts.dropCorrection({ contact: contact.id, visit, seq });
    sayHere('The record is as it was. The history keeps what was tried.');
    await readAgain(contact.id);
  } catch (error) {
    ui.setState({ refusal: error instanceof Error ? error.message : String(error) });
  } finally {
    ui.setState({ isClosing: false, isLeaving: false });
  }
}
