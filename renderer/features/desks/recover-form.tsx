import { type FormEvent, useState } from 'react';
import type { StandingOfDesk } from '../../../shared/contract/profiles.ts';
import { api } from '../../lib/api.ts';
import { deskLock } from '../../lib/desk-lock.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './desks.module.css';
import { newPinProblem, sentenceOf } from './in-words.ts';
import { PinField } from './pin-field.tsx';

interface RecoverFormProps {
  person: StandingOfDesk['people'][number];
  obstacle: () => string | null;
  onIn: () => void;
  onLeave: () => void;
}

/** Gives an administrator a new PIN by the recovery code that was written down when the record was made. */
export function RecoverForm({ person, obstacle, onIn, onLeave }: RecoverFormProps) {
  const [code, setCode] = useState('');
  const [own, setOwn] = useState('');
  const [again, setAgain] = useState('');
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function recover(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setSaid('');
    await deskLock.getState().isShut;
    const problem = obstacle() ?? newPinProblem(own, again);
    if (problem !== null) {
      setSaid(problem);
      return setBusy(false);
    }
    try {
      await api.profiles.recover({ profile: person.id, code, own });
      onIn();
    } catch (error) {
      setSaid(sentenceOf(error));
      setBusy(false);
    }
  }

  return (
    <form className={classes.form} onSubmit={(event) => void recover(event)}>
      <p className={classes.safe}>
        The recovery code was shown once, when the record on this computer was made: eight groups of four. It gives{' '}
        {person.name} a new PIN, and the audit says so.
      </p>
      <div data-first>
        <TextField label="Recovery code" value={code} onType={setCode} longest={100} />
      </div>
      <PinField label="New PIN" value={own} onType={setOwn} hint="Four to eight digits." />
      <PinField label="New PIN once more" value={again} onType={setAgain} />
      <p role="alert" className={said ? classes.error : undefined}>
        {said}
      </p>
      <div className={classes.buttons}>
        <Button look="main" type="submit" isDisabled={isBusy || code === ''}>
          {isBusy ? 'Opening…' : 'Take the new PIN'}
        </Button>
        <Button onPress={onLeave}>Back to the PIN</Button>
      </div>
    </form>
  );
}
