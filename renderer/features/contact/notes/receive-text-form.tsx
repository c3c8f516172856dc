import { type KeyboardEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { clock } from '../../../lib/clock.ts';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import { Button } from '../../../ui/button.tsx';
import { Keys } from '../../../ui/keys.tsx';
import { MomentField } from '../../../ui/moment-field.tsx';
import { Pick } from '../../../ui/pick.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { receiveShortcut } from '../contact-commands.ts';
import { useEditor, useOpenContact } from '../editor/use-editor.ts';
import { packChoices } from '../pack-choices.ts';
import { type Receiving, useWorkspaceUi, useWorkspaceUiStore } from '../workspace-ui.ts';
import { isOpening, keepReceived, openReceiving, receivingProblem } from './receive-text.ts';
import classes from './received.module.css';

const keepWords = 'Keep as received';

function Fields({ receiving }: { receiving: Receiving }) {
  const editor = useEditor();
  const ui = useWorkspaceUiStore();
  const begins = useOpenContact(({ contact }) => isOpening(contact));
  const [problem, setProblem] = useState<string | null>(null);
  const set = (values: Partial<Receiving>) => {
    setProblem(null);
    ui.setState({ receiving: { ...receiving, ...values } });
  };

  function putAway() {
    flushSync(() => ui.setState({ isReceiving: false, receiving: receiving.text === '' ? null : receiving }));
    focusInto(findOnScreen('[data-place="notes"]'));
  }

  function keep() {
    const found = receivingProblem(receiving, clock.now());
    if (found === null) keepReceived(editor, ui, receiving);
    else setProblem(found);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && !event.defaultPrevented) putAway();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape puts the whole place away, wherever in it the cursor is
    <div className={classes.form} onKeyDown={onKeyDown}>
      <TextField
        label="Received text"
        lines="many"
        value={receiving.text}
        onType={(text) => set({ text })}
        place="received-text"
        hint="Word for word; not on record until you keep it"
      />
      <div className={classes.row}>
        <MomentField
          label="Received at"
          lies="past"
          placeholder="25 mar 8:55"
          value={receiving.at}
          onType={(at) => set({ at })}
          onNow={() => set({ at: clock.now() })}
        />
        <Pick
          label="How it came"
          options={packChoices(editor.pack.channels, [receiving.channel])}
          value={receiving.channel}
          onChoose={(channel) => set({ channel })}
        />
        <TextField label="From" longest={200} value={receiving.from} onType={(from) => set({ from })} />
      </div>
      <div className={classes.row}>
        <p role="status" className={problem === null ? classes.quiet : classes.problem}>
          {problem ?? (begins ? 'This is how the contact began: its time, channel and caller are set from it.' : '')}
        </p>
        <span className={classes.buttons}>
          <Button look="main" onPress={keep}>
            {keepWords}
          </Button>
          <Button onPress={putAway}>Not now</Button>
        </span>
      </div>
    </div>
  );
}

/** The place for a form, letter or email as it came, while it is open. Nothing else waits for it. */
export function ReceiveText() {
  const isOpen = useWorkspaceUi(({ isReceiving }) => isReceiving);
  const receiving = useWorkspaceUi((state) => state.receiving);
  if (!isOpen || !receiving) return null;
  return (
    <section className={classes.place} aria-label="Paste as received">
      <Fields receiving={receiving} />
    </section>
  );
}

/** Opens the place for a received text, and says so where one was begun and not kept. */
export function ReceiveOffer() {
  const editor = useEditor();
  const ui = useWorkspaceUiStore();
  const isOpen = useWorkspaceUi(({ isReceiving }) => isReceiving);
  const receiving = useWorkspaceUi((state) => state.receiving);
  if (isOpen) return null;
  return (
    <span className={classes.offer}>
      <button type="button" onClick={() => openReceiving(editor, ui)}>
        {receiving ? 'Go on with the received text, not kept yet' : 'Paste as received'} <Keys of={receiveShortcut} />
      </button>
    </span>
  );
}
