import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { PracticeRun } from '../../../shared/contract/practice.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { civilDateOf } from '../../../shared/domain/time.ts';
import { api } from '../../lib/api.ts';
import { shortDate } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { beginPractice } from './begin-practice.ts';
import classes from './practice.module.css';
import { useCurrentPack } from './use-practice.ts';

interface CallerListProps {
  readonly onOpenContact: (contact: Id) => void;
  readonly onScore: (contact: Id) => void;
}

/** The latest practice with a caller: to go on with, or to see how it went. */
function Latest({ run, onOpenContact, onScore }: CallerListProps & { run: PracticeRun }) {
  if (run.closedAt === null) {
    return <Button onPress={() => onOpenContact(run.contact)}>Go on where you were</Button>;
  }
  return (
    <Button look="quiet" onPress={() => onScore(run.contact)}>
      How it went on {shortDate(civilDateOf(run.closedAt))}
    </Button>
  );
}

/** Everybody to practise with: what is known before a word is said, and what one learns from them. */
export function CallerList({ onOpenContact, onScore }: CallerListProps) {
  const pack = useCurrentPack();
  const { data: runs = [] } = useQuery({ queryKey: ['practice', 'runs'], queryFn: () => api.practice.runs() });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const callers = Object.entries(pack?.practice.callers ?? {});
  return (
    <div className={classes.page}>
      <div className={classes.inner}>
        <h1 ref={heading} tabIndex={-1}>
          Who would you like to practise with?
        </h1>
        <p className={classes.quiet}>
          They answer what they are asked, and some keep back what matters until somebody has listened. You put down
          what you hear, like in a real conversation. Once you have closed it you see how it went, and nobody else does.
        </p>
        {pack && callers.length === 0 ? (
          <p>Your council’s pack has nobody to practise with yet. Ask whoever looks after it.</p>
        ) : null}
        <ul className={classes.callers}>
          {callers.map(([id, { name, about, trains, channel }]) => {
            const last = runs.find(({ caller }) => caller === id);
            return (
              <li key={id} className={classes.caller}>
                <h2>{name}</h2>
                <div>
                  <p>
                    {about} <span className={classes.quiet}>({pack?.channels[channel]?.label})</span>
                  </p>
                  <p className={classes.quiet}>{trains}</p>
                </div>
                <div className={classes.head}>
                  <Button look="main" onPress={() => void beginPractice(id, onOpenContact)}>
                    {last ? 'Once more' : 'Begin'}
                    <span className="for-screen-readers">{` with ${name}`}</span>
                  </Button>
                  {last ? <Latest run={last} onOpenContact={onOpenContact} onScore={onScore} /> : null}
                </div>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
