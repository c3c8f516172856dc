import { toldResults } from '../../../../shared/domain/follow-up/result-rules.ts';
import { type Id, newId } from '../../../../shared/domain/ids.ts';
import type { EarlierContact } from '../../../../shared/domain/people.ts';
import { api } from '../../../lib/api.ts';
import { plainDay } from '../../../lib/dates.ts';
import { say } from '../../../lib/notices.ts';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import { queryClient } from '../../../lib/query-client.ts';
import { Pick } from '../../../ui/pick.tsx';
import type { ContactEditor } from '../editor/contact-editor.ts';
import { useEditor } from '../editor/use-editor.ts';
import { labelOf, packChoices } from '../pack-choices.ts';
import classes from './before.module.css';

/** Asks the store and shows the cards as they are then. False where it refuses, which is told. */
async function ask(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    await queryClient.invalidateQueries({ queryKey: ['people'] });
    return true;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return false;
  }
}

/** Notes that this conversation told how an earlier one went. It can be taken back, and then noted again. */
async function settle(editor: ContactEditor, contact: Id, result: string): Promise<void> {
  const toldIn = editor.store.getState().contact.id;
  let note = newId();
  const tell = () => ask(() => api.followups.settleIn({ contact, note, toldIn, result }));
  if (!(await tell())) return;
  editor.remember('The follow-up is open again.', {
    back: () => void ask(() => api.followups.undo({ contact, note })),
    again: () => {
      note = newId();
      void tell();
    },
  });
  say(`Noted on the follow-up: ${labelOf(editor.pack.follow_up_results, result)}.`);
}

/** Where they have told how it went without being asked: one choice answers the follow-up of then. */
export function SettleFollowUp({ earlier: { contact, followUp, passedTo } }: { earlier: EarlierContact }) {
  const editor = useEditor();
  if (followUp === null || !followUp.isAsked) return null;
  if (passedTo !== null) {
    return (
      <p className={classes.when}>
        {passedTo} goes on with this follow-up. Keep here what they say, and tell {passedTo}.
      </p>
    );
  }
  const options = packChoices(Object.fromEntries(toldResults(editor.pack)));

  function choose(result: string | null) {
    if (result === null) return;
    focusInto(findOnScreen('[data-place="notes"]'));
    void settle(editor, contact, result);
  }

  return (
    <Pick
      label={`Have they told how it went? Follow-up due ${plainDay(followUp.due)}`}
      placeholder="Only where they said so"
      options={options}
      value={null}
      onChoose={choose}
    />
  );
}
