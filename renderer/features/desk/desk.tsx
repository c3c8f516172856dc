import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import { api } from '../../lib/api.ts';
import { longDate } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { DayLists } from './day-lists.tsx';
import classes from './desk.module.css';
import { deskKey, readDesk } from './desk-query.ts';
import { useKeptFocus } from './keep-focus.ts';
import { OwnNumbers } from './own-numbers.tsx';

interface DeskProps {
  onOpen: (contact: Id) => void;
  onStart: () => void;
  onQuickQuestion: () => void;
}

/** The day: what is open, whom to get back to, what was promised, and what has been closed. */
export function Desk({ onOpen, onStart, onQuickQuestion }: DeskProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const packs = useQuery({ queryKey: ['packs', 'current'], queryFn: () => api.packs.current() });
  const day = useQuery({
    queryKey: deskKey,
    queryFn: readDesk,
    // The day turns while the window stays open.
    refetchInterval: 60_000,
  });
  const error = day.error ?? packs.error;
  const place = useKeptFocus(day.data, heading);
  useEffect(() => heading.current?.focus(), []);

  function tryAgain() {
    void day.refetch();
    void packs.refetch();
  }

  return (
    <div ref={place} className={classes.desk} data-pane="desk">
      <header className={classes.header}>
        <h1 ref={heading} tabIndex={-1}>
          {day.data ? longDate(day.data.day) : 'Today'}
        </h1>
        <div className={classes.begin}>
          <Button shortcut="Ctrl+Shift+Q" onPress={onQuickQuestion}>
            Quick question
          </Button>
          <Button look="main" shortcut="Ctrl+N" onPress={onStart}>
            <PlusIcon /> New contact
          </Button>
        </div>
      </header>
      {error ? (
        <div role="alert" className={classes.trouble}>
          <p>{error.message}</p>
          <Button onPress={tryAgain}>Try again</Button>
        </div>
      ) : null}
      {day.data && packs.data ? (
        <>
          <DayLists desk={day.data} pack={packs.data} onOpen={onOpen} />
          <OwnNumbers numbers={day.data.numbers} pack={packs.data} />
        </>
      ) : null}
    </div>
  );
}
