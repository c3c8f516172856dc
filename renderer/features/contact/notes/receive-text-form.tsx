import { type KeyboardEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { useShallow } from 'zustand/react/shallow';
import type { UnkeptReceived } from '../../../../shared/domain/contact-fields.ts';
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
import { useWorkspaceUi, useWorkspaceUiStore } from '../workspace-ui.ts';
import { isOpening, keepReceived, openReceiving, receivingOf, receivingProblem } from './receive-text.ts';
import classes from './received.module.css';

const keepWords = 'Keep as received';

function Fields() {
  const editor = useEditor();
  const receiving = useOpenContact(useShallow(({ contact }) => receivingOf(contact)));
  const ui = useWorkspaceUiStore();
  const begins = useOpenContact(({ contact }) => isOpening(contact));
  const [problem, setProblem] = useState<string | null>(null);
  const set = (values: Partial<UnkeptReceived>) => {
    setProblem(null);
    // Kept as it is typed, as every letter is: a form that was copied may be gone where it came from.
    editor.type({ field: 'unkeptReceived', value: [{ ...receiving, ...values }] });
  };

  function putAway() {
    if (receiving.text === '') editor.type({ field: 'unkeptReceived', value: [] });
    flushSync(() => ui.setState({ isReceiving: false }));
    focusInto(findOnScreen('[data-place="notes"]'));
  }

  function keep() {
    const found = receivingProblem(receiving, clock.now());
    if (found === null) keepReceived(editor, ui);
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
        longest={400_000}
        value={receiving.text}
        onType={(text) => set({ text })}
        onLeave={() => void editor.flush()}
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
  if (!isOpen) return null;
  return (
    <section className={classes.place} aria-label="Paste as received">
      <Fields />
    </section>
  );
}

/** Opens the place for a received text, and says so where one was begun and not kept. */
export function ReceiveOffer() {
  const ui = useWorkspaceUiStore();
  const isOpen = useWorkspaceUi(({ isReceiving }) => isReceiving);
  const isBegun = useOpenContact(({ contact }) => contact.fields.unkeptReceived.length > 0);
  if (isOpen) return null;
  return (
    <span className={classes.offer}>
      <button type="button" onClick={() => openReceiving(ui)}>
        {isBegun ? 'Go on with the received text, not kept yet' : 'Paste as received'} <Keys of={receiveShortcut} />
      </button>
    </span>
  );
}
