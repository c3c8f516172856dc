import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import type { PassedRow } from '../../../shared/domain/sealed/moves.ts';
import { civilDateOf } from '../../../shared/domain/time.ts';
import { api } from '../../lib/api.ts';
import { clock } from '../../lib/clock.ts';
import { shortMoment } from '../../lib/dates.ts';
import { say } from '../../lib/notices.ts';
import { anotherPerson, useOtherNamesHidden } from '../../lib/other-names.ts';
import { queryClient } from '../../lib/query-client.ts';
import { AlarmBadge } from '../../ui/alarm-badge.tsx';
import { Button } from '../../ui/button.tsx';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { arrivalInWords, isOverdue, kindWords, nameOf, sentenceOf } from './in-words.ts';
import classes from './sealed.module.css';

type Asking = 'confirm' | 'take-back' | null;

function ConfirmForm({ row, onDone }: { row: PassedRow; onDone: () => void }) {
  const [by, setBy] = useState(row.to);

  async function confirm(event: FormEvent) {
    event.preventDefault();
    if (!saysSomething(by)) return;
    try {
      await api.sealed.confirm({ seal: row.seal, by });
      say(`Noted: ${by.trim()} says that it has arrived.`);
      onDone();
    } catch (error) {
      say(sentenceOf(error));
    }
  }

  return (
    <form className={classes.ask} onSubmit={(event) => void confirm(event)}>
      <TextField label="Who says that it has arrived" value={by} onType={setBy} longest={100} autoFocus />
      <Button look="main" type="submit" isDisabled={!saysSomething(by)}>
        Note it
      </Button>
      <Button onPress={onDone}>Not yet</Button>
    </form>
  );
}

function TakeBackForm({ row, onDone }: { row: PassedRow; onDone: () => void }) {
  async function takeBack() {
    try {
      await api.sealed.takeBack({ seal: row.seal });
      await queryClient.invalidateQueries({ queryKey: ['visit', row.contact] });
      say(`Taken back: ${nameOf(row)}. It goes on here.`);
    } catch (error) {
      say(sentenceOf(error));
    }
  }

  return (
    <div className={classes.ask}>
      <p>
        Only where the file never arrived: if {row.to} has taken it over, both of you would go on with it, and it would
        count twice.
      </p>
      <Button look="danger" autoFocus onPress={() => void takeBack()}>
        It never arrived: take it back
      </Button>
      <Button onPress={onDone}>Leave it with {row.to}</Button>
    </div>
  );
}

function Row({ row, onOpen }: { row: PassedRow; onOpen: (contact: Id, kind: PassedRow['kind']) => void }) {
  const [asking, setAsking] = useState<Asking>(null);
  const place = useRef<HTMLLIElement>(null);
  const wasAsking = useRef(false);
  // What was asked has gone with its buttons: the hand goes on in the same row.
  useEffect(() => {
    if (asking === null && wasAsking.current) place.current?.querySelector('button')?.focus();
    wasAsking.current = asking !== null;
  }, [asking]);
  const name = nameOf(row);
  const today = civilDateOf(clock.now());
  const done = () => setAsking(null);
  return (
    <li ref={place}>
      <strong>
        {name} <AlarmBadge {...row.alarms} /> {row.sample ? <SampleBadge /> : null}
      </strong>
      <span className={classes.quiet}>{kindWords[row.kind]}</span>
      <span>
        to {row.to}, {shortMoment(row.at)}:{' '}
        <span className={isOverdue(row, today) ? classes.overdue : undefined}>{arrivalInWords(row, today)}</span>
      </span>
      <span className={classes.grow} />
      {asking === null ? (
        <span className={classes.buttons}>
          <Button look="quiet" aria-label={`Read: ${name}`} onPress={() => onOpen(row.contact, row.kind)}>
            Read
          </Button>
          {row.confirmed ? null : (
            <Button aria-label={`It has arrived: ${name}`} onPress={() => setAsking('confirm')}>
              It has arrived…
            </Button>
          )}
          <Button look="quiet" aria-label={`Take back: ${name}`} onPress={() => setAsking('take-back')}>
            Take back…
          </Button>
        </span>
      ) : null}
      {asking === 'confirm' ? <ConfirmForm row={row} onDone={done} /> : null}
      {asking === 'take-back' ? <TakeBackForm row={row} onDone={done} /> : null}
    </li>
  );
}

interface PassedListProps {
  /** Those that somebody said to have arrived, or those that nobody has. */
  hasArrived: boolean;
  onOpen: (contact: Id, kind: PassedRow['kind']) => void;
}

/** What was passed to a colleague and has not come back; nothing where there is none. */
export function PassedList({ hasArrived, onOpen }: PassedListProps) {
  const { data = [] } = useQuery({ queryKey: ['sealed', 'passed'], queryFn: () => api.sealed.passed() });
  const isHidden = useOtherNamesHidden();
  const rows = data.filter(({ confirmed }) => (confirmed !== null) === hasArrived);
  if (rows.length === 0) return null;
  const title = hasArrived ? 'With a colleague' : 'Passed to a colleague: has it arrived?';
  return (
    <section className={classes.passed} aria-label={title}>
      <h2>
        {title} <span className={classes.count}>{rows.length}</span>
      </h2>
      <ul className={classes.rows}>
        {rows.map((row) => (
          <Row key={row.seal} row={isHidden ? { ...row, personName: anotherPerson } : row} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}
