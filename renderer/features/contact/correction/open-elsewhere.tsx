import { useState } from 'react';
import { flushSync } from 'react-dom';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import { Button } from '../../../ui/button.tsx';
import { useEditor, useOpenContact } from '../editor/use-editor.ts';
import { goOnHere } from '../editor/visits.ts';
import { OpenWorries } from '../safety/open-worries.tsx';
import classes from './correction.module.css';

const sentences = {
  'open-elsewhere':
    'This conversation is open in another place, and goes on there. What you typed here since is still on this screen and not on record yet.',
  closed:
    'This conversation was closed in another place. What you typed here since is still on this screen and not on record.',
} as const;

const goOnWords = { 'open-elsewhere': 'Go on here', closed: 'Read it, and correct it with what I typed' } as const;

/** Asks first, where leaving drops what is on this screen alone. */
function Leaving({ onLeave }: { onLeave: () => void }) {
  const editor = useEditor();
  const [isAsking, setAsking] = useState(false);

  function leave() {
    if (editor.unsaved().length === 0) return onLeave();
    flushSync(() => setAsking(true));
    focusInto(findOnScreen('[data-place="dropping"]'));
  }

  function stay() {
    setAsking(false);
    focusInto(findOnScreen('[data-place="notes"]'));
  }

  if (!isAsking) return <Button onPress={leave}>Leave it</Button>;
  return (
    <fieldset className={classes.asking} aria-label="Drop what was typed here?">
      <span>
        Drop what you typed here since?
        <OpenWorries />
      </span>
      <span data-place="dropping">
        <Button onPress={stay}>Stay here</Button>
      </span>
      <Button look="danger" onPress={onLeave}>
        Yes, drop it
      </Button>
    </fieldset>
  );
}

/** Says kindly that a contact is open, or was closed, elsewhere, and offers to go on here or to leave it there. */
export function OpenElsewhere({ onLeave }: { onLeave: () => void }) {
  const editor = useEditor();
  const save = useOpenContact((state) => state.save);
  const id = useOpenContact(({ contact }) => contact.id);
  const [problem, setProblem] = useState<string | null>(null);
  if (save.state !== 'refused') return null;

  async function goOn() {
    await editor.flush();
    await goOnHere(id).catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  }

  return (
    <section className={classes.elsewhere} data-pane="elsewhere" aria-label="Open in another place">
      <p role="alert">
        {sentences[save.reason]} {problem}
      </p>
      <span className={classes.buttons}>
        <Button look="main" onPress={() => void goOn()}>
          {goOnWords[save.reason]}
        </Button>
        <Leaving onLeave={onLeave} />
      </span>
    </section>
  );
}
