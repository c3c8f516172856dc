import { type FormEvent, useState } from 'react';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { AppError } from '../../../shared/errors.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import { noPassphrase, passphraseProblem } from './passphrase-problem.ts';
import classes from './store.module.css';
import { StepError } from './store-page.tsx';
import { useStoreAction } from './use-store-action.ts';

/** Opens the records with the recovery code; where the computer has no keyring a new passphrase goes with it. */
export function EnterRecoveryCode() {
  const [code, setCode] = useState('');
  const [draft, setDraft] = useState(noPassphrase);
  const { run, isPending, error } = useStoreAction(() =>
    api.store.recover(draft.first === '' ? { code } : { code, passphrase: draft.first }),
  );
  const needsPassphrase = error instanceof AppError && error.details?.needs === 'passphrase';
  const [isAsking, setAsking] = useState(false);
  if (needsPassphrase && !isAsking) setAsking(true);
  const isReady = saysSomething(code) && (!isAsking || passphraseProblem(draft) === null);

  function open(event: FormEvent) {
    event.preventDefault();
    if (isReady) run();
  }

  return (
    <form onSubmit={open} className={classes.form}>
      <TextField label="Recovery code" longest={100} value={code} onType={setCode} />
      {isAsking ? <NewPassphrase draft={draft} onType={setDraft} /> : null}
      <StepError error={error} />
      <div className={classes.buttons}>
        <Button look="main" type="submit" isDisabled={!isReady || isPending}>
          {isPending ? 'Opening…' : 'Open with the recovery code'}
        </Button>
      </div>
    </form>
  );
}
