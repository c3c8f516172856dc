import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import type { Protection } from '../../../shared/contract/store.ts';
import { api } from '../../lib/api.ts';
import { say } from '../../lib/notices.ts';
import { beginAskedYear } from '../../lib/sample-year.ts';
import { Button } from '../../ui/button.tsx';
import { TickIcon } from '../../ui/icons.tsx';
import { codeGroups } from './code-groups.ts';
import classes from './store.module.css';
import { StepError, StorePage } from './store-page.tsx';
import { useStoreAction } from './use-store-action.ts';

const ifLost: Readonly<Record<Protection, string>> = {
  keyring: 'or its keyring is lost',
  passphrase: 'or the passphrase is forgotten',
  'plain-text': 'or the key beside the records is lost',
};

/** The recovery code, shown once: to be written down before the desk opens. */
export function RecoveryCode({ code, protection }: { code: string; protection: Protection }) {
  const [isWritten, setWritten] = useState(false);
  const { run, isPending, error } = useStoreAction(async () => {
    const next = await api.store.confirmCode();
    beginAskedYear();
    return next;
  });

  async function copy() {
    try {
      await navigator.clipboard.writeText(code);
      say('The recovery code is copied.');
    } catch {
      say('The code could not be copied. Write it down, or print it.');
    }
  }

  return (
    <StorePage title="Write down the recovery code">
      <p>
        If this computer fails, {ifLost[protection]}, this code is the only way to the records. It is shown once. Keep
        it where your council keeps such things, not on this computer.
      </p>
      <section className={classes.code} aria-label="Recovery code">
        {codeGroups(code).map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups never move, and two may be alike
          <span key={index}>{group} </span>
        ))}
      </section>
      <div className={classes.buttons}>
        <Button onPress={() => void copy()}>Copy</Button>
        <Button onPress={() => window.print()}>Print</Button>
      </div>
      <Checkbox className={classes.checkbox ?? ''} isSelected={isWritten} onChange={setWritten}>
        <span className={classes.box}>{isWritten ? <TickIcon /> : null}</span>I have written it down
      </Checkbox>
      <StepError error={error} />
      <div className={classes.buttons}>
        <Button look="main" isDisabled={!isWritten || isPending} onPress={() => run()}>
          Go to the desk
        </Button>
      </div>
    </StorePage>
  );
}
