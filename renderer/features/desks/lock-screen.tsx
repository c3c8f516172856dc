import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { StandingOfDesk } from '../../../shared/contract/profiles.ts';
import { deskLock } from '../../lib/desk-lock.ts';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import classes from './desks.module.css';
import { PeopleList } from './people-list.tsx';
import { PinForm } from './pin-form.tsx';
import { RecoverForm } from './recover-form.tsx';

interface LockScreenProps {
  standing: StandingOfDesk;
  /** Everybody in this store is made up. */
  isSample: boolean;
  /** Why somebody cannot be let in just now, or null. */
  obstacleTo: (profile: string) => string | null;
  /** A PIN was right. */
  onIn: (profile: string) => void;
}

/** What stands in the window while nobody is signed in: who works here, and a PIN. Nothing of the record. */
export function LockScreen({ standing, isSample, obstacleTo, onIn }: LockScreenProps) {
  const { people } = standing;
  const [chosen, setChosen] = useState(() => deskLock.getState().owner);
  const [isRecovering, setRecovering] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const person = people.find(({ id }) => id === chosen) ?? people[0];

  function choose(id: string | undefined) {
    if (id !== undefined) setChosen(id);
  }

  /** Goes to the person before or after, or to the next whose name begins with a letter. */
  function move(step: 1 | -1, letter: string | null) {
    const at = people.findIndex(({ id }) => id === person?.id);
    const round = [...people.slice(at + 1), ...people.slice(0, at + 1)];
    if (letter !== null) choose(round.find(({ name }) => name.toLowerCase().startsWith(letter.toLowerCase()))?.id);
    else choose(people[(at + step + people.length) % people.length]?.id);
  }

  function turn(isOpen: boolean) {
    flushSync(() => setRecovering(isOpen));
    place.current?.querySelector<HTMLElement>('[data-first] input')?.focus();
  }

  return (
    <main className={classes.page} data-pane="lock">
      <div ref={place} className={classes.card}>
        <p className={classes.brand}>Frontdoor</p>
        <h1>Who is at the desk?</h1>
        <p className={classes.quiet}>
          The desk is locked. What was typed is saved, and everybody finds their conversations where they left them.
        </p>
        {isSample ? (
          <p>
            <SampleBadge /> Everybody here is made up.
          </p>
        ) : null}
        <div className={classes.columns}>
          <PeopleList people={people} chosen={person?.id ?? null} onChoose={choose} />
          {person && !isRecovering ? (
            <PinForm
              key={person.id}
              person={person}
              administrators={people.filter(({ isAdministrator }) => isAdministrator).map(({ name }) => name)}
              obstacle={() => obstacleTo(person.id)}
              onMove={move}
              onIn={() => onIn(person.id)}
              onRecover={() => turn(true)}
            />
          ) : null}
          {person && isRecovering ? (
            <RecoverForm
              key={person.id}
              person={person}
              obstacle={() => obstacleTo(person.id)}
              onIn={() => onIn(person.id)}
              onLeave={() => turn(false)}
            />
          ) : null}
        </div>
      </div>
    </main>
  );
}
