import { Toolbar } from 'react-aria-components';
import type { Suggestion } from '../../../../shared/domain/guide/suggestions-of.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import { Button } from '../../../ui/button.tsx';
import { AlertIcon } from '../../../ui/icons.tsx';
import { Keys } from '../../../ui/keys.tsx';
import { cueShortcuts } from '../contact-commands.ts';
import { useEditor, useOpenContact } from '../editor/use-editor.ts';
import { labelOf } from '../pack-choices.ts';
import { heardInWords } from '../safety/heard-in-words.ts';
import { useWorkspaceUi, useWorkspaceUiStore } from '../workspace-ui.ts';
import { acceptAll, acceptCue, putCueAway, waitingCues } from './cue-actions.ts';
import classes from './cue-line.module.css';
import { DetailsHint } from './details-hint.tsx';

const kindWords = {
  // Its words have raised it already: it stands until it is handled or put away.
  trigger: { asks: 'Raised:', yes: 'handle', no: 'asked: not so' },
  topic: { asks: 'Topic?', yes: 'yes', no: 'no' },
  strength: { asks: 'Strength?', yes: 'yes', no: 'no' },
  adjustment: { asks: 'Adjustment?', yes: 'yes', no: 'no' },
} as const;

function labelIn({ kind, id }: Suggestion, { topics, strengths, adjustments, safety_triggers }: Pack): string {
  return labelOf({ topic: topics, strength: strengths, adjustment: adjustments, trigger: safety_triggers }[kind], id);
}

/**
 * What the notes suggest, one line at a time, safety first. One key takes it, one puts it away: no suggestion is applied by
 * itself, but a worry that words have raised stands until one of the two is done.
 */
export function CueLine() {
  const editor = useEditor();
  const ui = useWorkspaceUiStore();
  const cues = useOpenContact(({ following }) => following.cues);
  const putAway = useWorkspaceUi((state) => state.putAway);
  const [cue, ...others] = waitingCues(cues, putAway);
  if (!cue) {
    return (
      <div className={classes.place}>
        <DetailsHint />
      </div>
    );
  }
  const { asks, yes, no } = kindWords[cue.kind];
  const label = labelIn(cue, editor.pack);
  const from = cue.kind === 'trigger' ? heardInWords(cue.covers[0] ?? '') : `“${cue.words}”`;

  /** The line goes once it is answered: the hand goes back to the talk, unless the answer has taken it elsewhere. */
  function answer(act: typeof acceptCue) {
    focusInto(findOnScreen('[data-place="notes"]'));
    act(editor, ui);
  }

  return (
    <div className={classes.place}>
      <div role="status" className="for-screen-readers">
        {asks} {label}, from {from}. Alt Enter: {yes}. Alt Backspace: {no}.
      </div>
      <div className={`${classes.cue} ${classes[cue.kind] ?? ''}`} data-cue={cue.kind}>
        <span className={classes.asks}>
          {cue.kind === 'trigger' ? <AlertIcon size={14} /> : null}
          {asks}
        </span>
        <span className={classes.words} title={`${label}, from ${from}`}>
          <strong>{label}</strong>, from {from}
        </span>
        {others.length > 0 ? (
          <span className={classes.more} title={others.map((other) => labelIn(other, editor.pack)).join(', ')}>
            +{others.length}
          </span>
        ) : null}
        <Toolbar aria-label={`${asks} ${label}`} className={classes.answers ?? ''}>
          <Button look="quiet" aria-keyshortcuts={cueShortcuts.yes} onPress={() => answer(acceptCue)}>
            <Keys of="Alt+⏎" /> {yes}
          </Button>
          <Button look="quiet" aria-keyshortcuts={cueShortcuts.no} onPress={() => answer(putCueAway)}>
            <Keys of="Alt+⌫" /> {no}
          </Button>
          {cue.kind !== 'trigger' && others.length > 0 ? (
            <Button look="quiet" aria-keyshortcuts={cueShortcuts.all} onPress={() => answer(acceptAll)}>
              <Keys of="Alt+⇧+⏎" /> all {others.length + 1}
              <span className="for-screen-readers">
                : {[cue, ...others].map((other) => labelIn(other, editor.pack)).join(', ')}
              </span>
            </Button>
          ) : null}
        </Toolbar>
      </div>
    </div>
  );
}
