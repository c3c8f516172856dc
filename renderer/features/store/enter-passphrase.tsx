import { type FormEvent, useState } from 'react';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EnterRecoveryCode } from './enter-recovery-code.tsx';
import classes from './store.module.css';
import { StepError, StorePage } from './store-page.tsx';
import { useStoreAction } from './use-store-action.ts';

/** Asks for the passphrase; whoever has lost it can use the recovery code. */
export function EnterPassphrase({ wrong }: { wrong: boolean }) {
  const [passphrase, setPassphrase] = useState('');
  const [isForgotten, setForgotten] = useState(false);
  const { run, isPending, error } = useStoreAction(() => api.store.unlock({ passphrase }));

  function open(event: FormEvent) {
    event.preventDefault();
    if (passphrase !== '') run();
  }

  return (
    <StorePage title="Open the records">
      <form onSubmit={open} className={classes.form}>
        <TextField
          label="Passphrase"
          kind="password"
          longest={200}
          value={passphrase}
          onType={setPassphrase}
          autoFocus
        />
        <StepError
          error={
            wrong && !isPending
              ? new Error('That is not the passphrase. Check the Caps Lock key, then try again.')
              : error
          }
        />
        <div className={classes.buttons}>
          <Button look="main" type="submit" isDisabled={isPending || passphrase === ''}>
            {isPending ? 'Opening…' : 'Open'}
          </Button>
          <Button look="quiet" aria-expanded={isForgotten} onPress={() => setForgotten(!isForgotten)}>
            I have lost the passphrase
          </Button>
        </div>
      </form>
      {isForgotten ? <EnterRecoveryCode /> : null}
    </StorePage>
  );
}
