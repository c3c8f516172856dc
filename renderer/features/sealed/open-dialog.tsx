import { useState } from 'react';
import { useStore } from 'zustand';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import type { SealedPreview } from '../../../shared/domain/sealed/moves.ts';
import { api } from '../../lib/api.ts';
import { plainDate, shortMoment } from '../../lib/dates.ts';
import { say } from '../../lib/notices.ts';
import { queryClient } from '../../lib/query-client.ts';
import { AlarmBadge } from '../../ui/alarm-badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { amountInWords, kindWords, nameOf, sentenceOf } from './in-words.ts';
import { chooseSealedFile, chosenFile } from './open-sealed.ts';
import classes from './sealed.module.css';

type OnTaken = (contact: Id, kind: SealedPreview['kind']) => void;

const close = () => chosenFile.setState({ chosen: null });

function Facts({ preview }: { preview: SealedPreview }) {
  const { from, sealedAt, kind, topic, openedAt, due, alarms } = preview;
  const facts = [
    ['About', nameOf(preview)],
    ['From', from.isKnown ? from.name : `${from.name}, says the file: you have not kept this address`],
    ['Sealed', shortMoment(sealedAt)],
    ['What', kind === 'follow-up' && due !== null ? `Follow-up, due ${plainDate(due)}` : kindWords[kind]],
    ['Begun', shortMoment(openedAt)],
    ...(saysSomething(topic) ? [['Topic', topic]] : []),
    ['Inside', amountInWords(preview)],
  ] as const;
  return (
    <>
      <dl className={classes.facts}>
        {facts.map(([name, words]) => [<dt key={name}>{name}</dt>, <dd key={`${name}-words`}>{words}</dd>])}
      </dl>
      {alarms.openSafety + alarms.untaken > 0 ? (
        <p className={classes.warn}>
          <AlarmBadge {...alarms} /> Once you have taken it over, what stands open about safety is yours.
        </p>
      ) : null}
    </>
  );
}

function Inside({ token, preview, onTaken }: { token: string; preview: SealedPreview; onTaken: OnTaken }) {
  const [isTaking, setTaking] = useState(false);
  const [error, setError] = useState('');

  async function take() {
    if (isTaking) return;
    setTaking(true);
    try {
      const { contact, kind } = await api.sealed.takeOver({ token });
      close();
      // It may have been open to read while it was with a colleague.
      await queryClient.invalidateQueries({ queryKey: ['visit', contact] });
      onTaken(contact, kind);
      say(
        `Taken over: ${nameOf(preview)}. Tell ${preview.from.name} that it has arrived: nothing tells them by itself.`,
      );
    } catch (thrown) {
      setError(sentenceOf(thrown));
      setTaking(false);
    }
  }

  return (
    <div className={classes.part}>
      <Facts preview={preview} />
      {preview.isTaken ? <p>You have taken this file over already: it is on this computer.</p> : null}
      {error ? (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      ) : null}
      <div className={classes.buttons}>
        <Button look="main" autoFocus isDisabled={isTaking} onPress={() => void take()}>
          {preview.isTaken ? 'Go to it' : isTaking ? 'Taking it over…' : 'Take it over'}
        </Button>
        <Button isDisabled={isTaking} onPress={close}>
          {preview.isTaken ? 'Close' : 'Leave it'}
        </Button>
      </div>
    </div>
  );
}

/** What is in a sealed file, before anything of it is taken over; or why it cannot be opened. */
export function OpenDialog({ onTaken }: { onTaken: OnTaken }) {
  const chosen = useStore(chosenFile, (state) => state.chosen);
  const shown = chosen === 'opening' ? null : chosen;
  return (
    <Dialog title="A sealed file from a colleague" isOpen={shown !== null} onClose={close}>
      {shown === null ? null : 'refusal' in shown ? (
        <div className={classes.part}>
          <p role="alert">{shown.refusal}</p>
          <div className={classes.buttons}>
            <Button look="main" autoFocus onPress={() => void chooseSealedFile()}>
              Choose another file
            </Button>
            <Button onPress={close}>Close</Button>
          </div>
        </div>
      ) : (
        <Inside {...shown} onTaken={onTaken} />
      )}
    </Dialog>
  );
}
