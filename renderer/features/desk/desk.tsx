import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { DeskDay } from '../../../shared/domain/desk-day.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { api } from '../../lib/api.ts';
import { startClockAt } from '../../lib/clock.ts';
import { longDate } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { Keys } from '../../ui/keys.tsx';
import { ContactRows } from './contact-rows.tsx';
import classes from './desk.module.css';
import { agoOf, closedOf, dueOf } from './rows.ts';
import { useNow } from './use-now.ts';

async function readDesk(): Promise<DeskDay> {
  const desk = await api.contacts.desk({});
  // The record's clock is the one that counts: follow-ups fall due by it.
  startClockAt(desk.now);
  return desk;
}

interface DeskProps {
  onOpen: (contact: Id) => void;
  onStart: () => void;
  onQuickQuestion: () => void;
}

function Lists({ desk, pack, onOpen }: { desk: DeskDay; pack: Pack; onOpen: (contact: Id) => void }) {
  const now = useNow();
  return (
    <div className={classes.lists}>
      <ContactRows title="Open" rows={desk.drafts} pack={pack} onOpen={onOpen} describe={(row) => agoOf(row, now)}>
        Nothing is open. Press <Keys of="Ctrl+N" /> when the phone rings.
      </ContactRows>
      <ContactRows
        title="Follow-ups due"
        rows={desk.due}
        pack={pack}
        onOpen={onOpen}
        describe={(row) => dueOf(row, desk.day)}
      >
        Nobody is waiting to hear from you today.
      </ContactRows>
      <ContactRows
        title="Closed today"
        rows={desk.closed}
        pack={pack}
        onOpen={onOpen}
        describe={(row) => closedOf(row, pack)}
      >
        What you close today stands here, with how it ended.
      </ContactRows>
    </div>
  );
}

/** The day: what is open, whom to get back to, and what has been closed. */
export function Desk({ onOpen, onStart, onQuickQuestion }: DeskProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const packs = useQuery({ queryKey: ['packs', 'current'], queryFn: () => api.packs.current() });
  const day = useQuery({
    queryKey: ['contacts', 'desk', {}],
    queryFn: readDesk,
    // The day turns while the window stays open.
    refetchInterval: 60_000,
  });
  const error = day.error ?? packs.error;
  useEffect(() => heading.current?.focus(), []);

  function tryAgain() {
    void day.refetch();
    void packs.refetch();
  }

  return (
    <div className={classes.desk} data-pane="desk">
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
      {day.data && packs.data ? <Lists desk={day.data} pack={packs.data} onOpen={onOpen} /> : null}
    </div>
  );
}
