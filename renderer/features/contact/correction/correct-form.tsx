import { useState } from 'react';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { beginCorrection, type Visit } from '../editor/visits.ts';
import classes from './correction.module.css';

/** Asks why a closed contact is to be corrected. Enter begins; without a reason it says what is missing. */
export function CorrectForm({ visit, onCancel }: { visit: Extract<Visit, { kind: 'reading' }>; onCancel: () => void }) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBeginning, setBeginning] = useState(false);

  async function begin() {
    if (isBeginning) return;
    if (!saysSomething(reason)) return setProblem('Write down why: whoever reads the history has to understand it.');
    setBeginning(true);
    try {
      await beginCorrection(visit, reason);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      setBeginning(false);
    }
  }

  return (
    <form
      className={classes.form}
      aria-label="Correct this record"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && reason === '') onCancel();
      }}
    >
      <TextField
        label="Why is this record corrected?"
        value={reason}
        onType={(typed) => {
          setReason(typed);
          setProblem(null);
        }}
        longest={500}
        warning={problem !== null}
        hint={problem ?? undefined}
        autoFocus
      />
      <p className={classes.quiet}>The reason, your name and every change stay in the history.</p>
      <span className={classes.buttons}>
        <Button look="main" type="submit">
          Begin to correct
        </Button>
        <Button onPress={onCancel}>Not now</Button>
      </span>
      <span role="alert" className="for-screen-readers">
        {problem}
      </span>
    </form>
  );
}
