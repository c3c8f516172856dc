import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { StandingOfDesk } from '../../../shared/contract/profiles.ts';
import { api } from '../../lib/api.ts';
import { deskLock } from '../../lib/desk-lock.ts';
import { Button } from '../../ui/button.tsx';
import classes from './desks.module.css';
import { anyOf, newPinProblem, sentenceOf, triesInWords } from './in-words.ts';
import { PinField } from './pin-field.tsx';

interface PinFormProps {
  person: StandingOfDesk['people'][number];
  administrators: readonly string[];
  /** Why this person cannot be let in just now, or null. */
  obstacle: () => string | null;
  onMove: (step: 1 | -1, letter: string | null) => void;
  onIn: () => void;
  onRecover: () => void;
}

/** The PIN of one person; and, where it is a first one, the PIN that they choose in its place. */
export function PinForm({ person, administrators, obstacle, onMove, onIn, onRecover }: PinFormProps) {
  const [pin, setPin] = useState('');
  const [isChoosing, setChoosing] = useState(false);
  const [own, setOwn] = useState('');
  const [again, setAgain] = useState('');
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const place = useRef<HTMLFormElement>(null);
  const isLockedOut = person.triesLeft === 0;
  const others = administrators.filter((name) => name !== person.name);

  function show(words: string) {
    flushSync(() => {
      setBusy(false);
      setSaid(words);
    });
    place.current?.querySelector<HTMLElement>('[data-first] input')?.focus();
  }

  async function signIn(event: FormEvent) {
    event.preventDefault();
    if (isBusy || pin === '') return;
    setBusy(true);
    await deskLock.getState().isShut;
    const problem = obstacle() ?? (isChoosing ? newPinProblem(own, again) : null);
    if (problem !== null) return show(problem);
    try {
      const { outcome, triesLeft } = await api.profiles.signIn({
        profile: person.id,
        pin,
        own: isChoosing ? own : null,
      });
      if (outcome === 'in') return onIn();
      if (outcome === 'choose') {
        flushSync(() => setChoosing(true));
        return show('');
      }
      setPin('');
      setChoosing(false);
      show(
        outcome === 'locked-out'
          ? ''
          : `That is not the PIN of ${person.name}. ${triesInWords(triesLeft)}, then an administrator has to help.`,
      );
    } catch (error) {
      show(sentenceOf(error));
    }
  }

  /** A letter is none of a PIN: it goes to the next person whose name begins with it, as arrows go along the list. */
  function move(event: KeyboardEvent) {
    const { key, ctrlKey, altKey, metaKey } = event;
    if (ctrlKey || altKey || metaKey) return;
    const isArrow = key === 'ArrowDown' || key === 'ArrowUp';
    if (!isArrow && !/^\p{L}$/u.test(key)) return;
    event.preventDefault();
    onMove(key === 'ArrowUp' ? -1 : 1, isArrow ? null : key);
  }

  return (
    <form ref={place} className={classes.form} onSubmit={(event) => void signIn(event)}>
      <p role="status" className="for-screen-readers">
        {person.name}
      </p>
      <PinField
        label={isChoosing ? `First PIN of ${person.name}` : `PIN of ${person.name}`}
        value={pin}
        onType={setPin}
        isFirst={!isChoosing}
        autoFocus
        hint="Arrow keys or a first letter choose who."
        onKey={move}
      />
      {isChoosing ? (
        <>
          <p className={classes.safe}>
            That was a first PIN, which somebody has read out to you. Choose one that only you know: four to eight
            digits.
          </p>
          <PinField label="Your own PIN" value={own} onType={setOwn} isFirst />
          <PinField label="Your own PIN once more" value={again} onType={setAgain} />
        </>
      ) : null}
      <p role="alert" className={said || isLockedOut ? classes.error : undefined}>
        {said ||
          (isLockedOut
            ? `No tries are left for ${person.name}. ${
                others.length > 0
                  ? `Ask an administrator (${anyOf(others)}) to let you try again, or to give you a new PIN.`
                  : 'The recovery code of this computer lets you in.'
              }`
            : '')}
      </p>
      <div className={classes.buttons}>
        <Button look="main" type="submit" isDisabled={isBusy || pin === ''}>
          {isBusy ? 'Opening…' : 'Sign in'}
        </Button>
        {person.isAdministrator ? (
          <Button look="quiet" onPress={onRecover}>
            I have the recovery code
          </Button>
        ) : null}
      </div>
      {isLockedOut || person.isAdministrator ? null : (
        <p className={classes.quiet}>Forgotten it? {anyOf(administrators)} can give you a new one.</p>
      )}
    </form>
  );
}
