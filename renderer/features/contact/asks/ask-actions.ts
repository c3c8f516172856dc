import type { StoreApi } from 'zustand/vanilla';
import { profile } from '../../../../shared/contract/profiles.ts';
import { clock } from '../../../lib/clock.ts';
import { sayHere } from '../../../lib/notices.ts';
import { findOnScreen } from '../../../lib/panes.ts';
import { queryClient } from '../../../lib/query-client.ts';
import type { ContactEditor } from '../editor/contact-editor.ts';
import { showRaised } from '../safety/safety-actions.ts';
import type { WorkspaceUi } from '../workspace-ui.ts';
import { answerEdits } from './answer-edits.ts';
import { currentAsk } from './current-ask.ts';

function adviserName(): string {
  const known = profile.safeParse(queryClient.getQueryData(['profiles', 'me']));
  return known.success ? known.data.name : '';
}

/** How many answers can be given just now: none to a question that stands on another pane than the one on the screen. */
export function answersNow(editor: ContactEditor, ui: StoreApi<WorkspaceUi>): number {
  if (findOnScreen('[data-ask]') === null) return 0;
  return currentAsk(editor.store.getState().following, ui.getState())?.answers.length ?? 0;
}

/** Gives an answer to the question that is offered, counted from 1. */
export function giveAnswer(editor: ContactEditor, ui: StoreApi<WorkspaceUi>, number: number): void {
  const { contact, following } = editor.store.getState();
  const ask = currentAsk(following, ui.getState());
  const answer = ask?.answers[number - 1];
  if (!ask || !answer) return;
  const edits = answerEdits(answer, contact, { pack: editor.pack, now: clock.now(), adviser: adviserName() });
  if (edits.length === 0) {
    sayHere(
      `Type ${answer.does === 'set' && answer.words === 'followUpAt' ? 'the time, such as 13:00,' : 'the words'} first, then give the answer.`,
    );
    return;
  }
  editor.choose(`Taken back: ${answer.say}.`, ...edits);
  // What the adviser had turned to is answered: the guide follows the talk again.
  if (ui.getState().guide?.stage === ask.stage) ui.setState({ guide: null });
  showRaised(editor, ui, contact);
}

/** Leaves the question for later; it stays among the gaps of the guide. */
export function leaveAsk(editor: ContactEditor, ui: StoreApi<WorkspaceUi>): void {
  const ask = currentAsk(editor.store.getState().following, ui.getState());
  if (!ask) return;
  const put = (isLater: boolean) => () =>
    ui.setState(({ later }) => ({
      later: isLater ? new Set([...later, ask.key]) : new Set([...later].filter((key) => key !== ask.key)),
    }));
  put(true)();
  editor.remember('The question is back.', { back: put(false), again: put(true) });
}
