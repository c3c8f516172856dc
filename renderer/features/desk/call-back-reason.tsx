import { useState } from 'react';
import type { ContactSummary } from '../../../shared/domain/contact.ts';
import type { CallBackTries } from '../../../shared/domain/follow-up/view.ts';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { endCallBack, noteNoReply } from './call-back-marks.ts';
import classes from './desk.module.css';

interface CallBackReasonProps {
  row: ContactSummary;
  tries: CallBackTries;
  /** They were reached, rung for this reason. True where that is on record. */
  onReached: (why: string) => Promise<boolean>;
}

/** What a call-back takes a reason for: ringing somebody who asked not to be rung, and giving it up after enough tries. */
export function CallBackReason({ row, tries, onReached }: CallBackReasonProps) {
  const [why, setWhy] = useState('');
  const isRefused = tries.refusal !== null;
  if (!isRefused && tries.missing > 0) return null;

  async function take(work: () => Promise<boolean>) {
    if (saysSomething(why) && (await work())) setWhy('');
  }

  return (
    <form
      className={classes.reason}
      aria-label={isRefused ? 'Ringing all the same' : 'Giving the call-back up'}
      onSubmit={(event) => {
        event.preventDefault();
        void take(() => (tries.missing > 0 ? noteNoReply(row, why) : endCallBack(row, why)));
      }}
    >
      <TextField
        label={isRefused ? 'Why ring all the same, or why it ends' : 'Why the call-back ends'}
        value={why}
        longest={500}
        onType={setWhy}
      />
      {isRefused ? (
        <>
          <Button onPress={() => void take(() => onReached(why))}>Reached, rung all the same</Button>
          <Button onPress={() => void take(() => noteNoReply(row, why))}>No reply, rung all the same</Button>
        </>
      ) : null}
      {tries.missing === 0 ? <Button type="submit">End the call-back</Button> : null}
    </form>
  );
}
