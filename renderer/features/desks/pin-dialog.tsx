import { type FormEvent, useState } from 'react';
import { useStore } from 'zustand';
import { api } from '../../lib/api.ts';
import { say } from '../../lib/notices.ts';
import { pinDialog } from '../../lib/pin-dialog.ts';
import { useStanding } from '../../lib/standing.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import classes from './desks.module.css';
import { newPinProblem, sentenceOf, triesInWords } from './in-words.ts';
import { PinField } from './pin-field.tsx';

const close = () => pinDialog.setState({ isOpen: false });

function PinOfOwn({ hasOne }: { hasOne: boolean }) {
  const [before, setBefore] = useState('');
  const [own, setOwn] = useState('');
  const [again, setAgain] = useState('');
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function keep(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    const problem = newPinProblem(own, again);
    if (problem !== null) return setSaid(problem);
    setBusy(true);
    try {
      const { outcome, triesLeft } = await api.profiles.setPin({ before: hasOne ? before : null, own });
      if (outcome === 'in') {
        close();
        say('This is your PIN from now on. Ctrl+L locks the desk.');
        return;
      }
      setBefore('');
      setSaid(`The PIN until now is another one: ${triesInWords(triesLeft)}.`);
    } catch (error) {
      setSaid(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className={classes.form} onSubmit={(event) => void keep(event)}>
      {hasOne ? (
        <PinField label="Your PIN until now" value={before} onType={setBefore} autoFocus />
      ) : (
        <p>
          With a PIN the desk asks for it at each start, and Ctrl+L locks it at once. Others can then be added to this
          computer, each with a PIN of their own. If you forget it, the recovery code of this computer lets you in.
        </p>
      )}
      <PinField
        label="New PIN"
        value={own}
        onType={setOwn}
        autoFocus={!hasOne}
        hint="Four to eight digits; not a year, not in a row, not one digit over and over."
      />
      <PinField label="New PIN once more" value={again} onType={setAgain} />
      <p role="alert" className={said ? classes.error : undefined}>
        {said}
      </p>
      <div className={classes.buttons}>
        <Button look="main" type="submit" isDisabled={isBusy || own === ''}>
          {isBusy ? 'Keeping…' : 'Keep this PIN'}
        </Button>
        <Button onPress={close}>Not now</Button>
      </div>
    </form>
  );
}

/** Chooses the own PIN or changes it. */
export function PinDialog() {
  const isOpen = useStore(pinDialog, (state) => state.isOpen);
  const hasOne = useStanding()?.isShared ?? false;
  return (
    <Dialog title={hasOne ? 'Change your PIN' : 'Choose a PIN'} isOpen={isOpen} onClose={close}>
      <PinOfOwn hasOne={hasOne} />
    </Dialog>
  );
}
