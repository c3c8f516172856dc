import { useState } from 'react';
import { receivedAtProblem } from '../../../../shared/domain/received-at.ts';
import { civilDateOf, civilTimeOf, instantOf } from '../../../../shared/domain/time.ts';
import { clock } from '../../../lib/clock.ts';
import { Pick } from '../../../ui/pick.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useChosen, useEditor, useTyped } from '../editor/use-editor.ts';
import { packChoices } from '../pack-choices.ts';
import classes from './who.module.css';

const wholeMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

function Received() {
  const { value, onType, onLeave, place } = useTyped('receivedAt');
  const [problem, setProblem] = useState<string | null>(null);

  // While a part of it is missing, or it cannot be, what was there stays.
  function type(local: string) {
    if (!wholeMoment.test(local)) return;
    const found = receivedAtProblem(instantOf(local), clock.now());
    setProblem(found);
    if (found === null) onType(instantOf(local));
  }

  return (
    <TextField
      label="Received"
      kind="datetime-local"
      value={`${civilDateOf(value)}T${civilTimeOf(value)}`}
      onType={type}
      onLeave={() => {
        setProblem(null);
        onLeave();
      }}
      warning={problem !== null}
      hint={problem === null ? undefined : `Not kept. ${problem}`}
      place={place}
    />
  );
}

/** How and when the contact reached us: when it came in, not when somebody got round to it. */
export function AboutCall() {
  const { pack } = useEditor();
  const { value, onChoose, place } = useChosen('channel');
  return (
    <fieldset className={`${classes.block} ${classes.call}`} aria-label="The contact">
      <Pick
        label="Channel"
        options={packChoices(pack.channels, [value])}
        value={value}
        onChoose={(channel) => channel && onChoose(channel)}
        place={place}
      />
      <Received />
    </fieldset>
  );
}
