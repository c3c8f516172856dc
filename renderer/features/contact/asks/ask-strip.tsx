import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
import { Toolbar } from 'react-aria-components';
import { api } from '../../../lib/api.ts';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import { Button } from '../../../ui/button.tsx';
import { Keys } from '../../../ui/keys.tsx';
import { answerShortcut, laterShortcut } from '../contact-commands.ts';
import { useEditor, useOpenContact } from '../editor/use-editor.ts';
import { useWorkspaceUi, useWorkspaceUiStore } from '../workspace-ui.ts';
import { giveAnswer, leaveAsk } from './ask-actions.ts';
import classes from './ask-strip.module.css';
import { currentAsk } from './current-ask.ts';

/** How to say by when a promise is kept, where an answer may make one. */
const dayWords = 'A day on the line, such as Friday, says by when.';

/** The next question that nothing is known about, with answers that one key gives. Nothing is applied by itself. */
export function AskStrip() {
  const editor = useEditor();
  const ui = useWorkspaceUiStore();
  const following = useOpenContact((state) => state.following);
  const guide = useWorkspaceUi((state) => state.guide);
  const later = useWorkspaceUi((state) => state.later);
  const pane = useWorkspaceUi((state) => state.pane);
  // Whoever accepts a promise is named in it.
  useQuery({ queryKey: ['profiles', 'me'], queryFn: () => api.profiles.me() });
  const shownAsk = useWorkspaceUi((state) => state.shownAsk);
  const ask = currentAsk(following, { guide, later, pane, shownAsk });
  const key = ask?.key;
  const order = ask?.answers.map(({ say }) => say).join('\n') ?? '';
  useLayoutEffect(() => {
    ui.setState({ shownAsk: key === undefined ? null : { key, says: order.split('\n') } });
  }, [ui, key, order]);
  if (!ask) return null;

  const takesDay = ask.answers.some(
    (answer) => answer.does === 'accept' && editor.pack.how_connected[answer.connected]?.promise === true,
  );

  /** The answers change under the hand: it goes back to the talk. */
  function backToTalk(act: () => void) {
    focusInto(findOnScreen('[data-place="notes"]'));
    act();
  }

  return (
    <div className={classes.strip} data-ask={ask.key}>
      <div role="status" className="for-screen-readers">
        To ask: {ask.ask} {takesDay ? dayWords : ''}
      </div>
      <p className={classes.ask} aria-hidden="true">
        {ask.ask}
      </p>
      <span className={classes.hint} aria-hidden="true">
        {takesDay ? `${dayWords} ` : ''}
        <Keys of="Alt" /> and
      </span>
      <Toolbar aria-label={`To ask: ${ask.ask}`} className={classes.answers ?? ''}>
        {ask.answers.map(({ say }, index) => (
          <Button
            key={say}
            look="quiet"
            aria-keyshortcuts={answerShortcut(index + 1)}
            onPress={() => backToTalk(() => giveAnswer(editor, ui, index + 1))}
          >
            <Keys of={String(index + 1)} /> {say}
          </Button>
        ))}
        <Button look="quiet" aria-keyshortcuts={laterShortcut} onPress={() => backToTalk(() => leaveAsk(editor, ui))}>
          <Keys of="0" /> later
        </Button>
      </Toolbar>
    </div>
  );
}
