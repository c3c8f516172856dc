import { flushSync } from 'react-dom';
import type { StoreApi } from 'zustand/vanilla';
import { shortMoment } from '../../../lib/dates.ts';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import { Button } from '../../../ui/button.tsx';
import { useOpenContact } from '../editor/use-editor.ts';
import { OpenWorries } from '../safety/open-worries.tsx';
import { useWorkspaceUi, useWorkspaceUiStore, type WorkspaceUi } from '../workspace-ui.ts';
import classes from './correction.module.css';

/** Asks whether the record should stay as it was, with the hand at the answer. */
export function askWhetherToLeave(ui: StoreApi<WorkspaceUi>): void {
  flushSync(() => ui.setState({ isLeaving: true }));
  focusInto(findOnScreen('[data-place="leaving"]'));
}

const words = {
  leave: 'Leave it as it was',
  yes: 'Yes, leave it as it was',
  stays: 'The record stays as it was until you finish.',
};

function Leaving({ onLeave }: { onLeave: () => void }) {
  const ui = useWorkspaceUiStore();
  const isLeaving = useWorkspaceUi((state) => state.isLeaving);
  if (!isLeaving) return <Button onPress={() => askWhetherToLeave(ui)}>{words.leave}</Button>;
  return (
    <fieldset className={classes.asking} aria-label="Leave the record as it was?">
      <span>
        Undo every change of this correction?
        <OpenWorries />
      </span>
      <span data-place="leaving">
        <Button onPress={() => ui.setState({ isLeaving: false })}>Go on correcting</Button>
      </span>
      <Button look="danger" onPress={onLeave}>
        {words.yes}
      </Button>
    </fieldset>
  );
}

/** Says, where nobody can miss it, that a closed contact is being corrected, why, and how to end that. */
export function CorrectionLine({ onLeave }: { onLeave: () => void }) {
  const correction = useOpenContact(({ contact }) => contact.correction);
  if (correction === null) return null;
  return (
    <section className={classes.line} data-pane="correction" aria-label="Correction">
      <p>
        <strong>Correcting: {correction.reason}</strong>{' '}
        <span className={classes.quiet}>
          Begun by {correction.by}, {shortMoment(correction.begunAt)}. {words.stays}
        </span>
      </p>
      <Leaving onLeave={onLeave} />
    </section>
  );
}
