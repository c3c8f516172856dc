import { useQuery } from '@tanstack/react-query';
import type { LegalHold } from '../../../shared/contract/retention.ts';
import { civilDateOf } from '../../../shared/domain/time.ts';
import { api } from '../../lib/api.ts';
import { plainDate } from '../../lib/dates.ts';
import { anotherPerson, useOtherNamesHidden } from '../../lib/other-names.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import classes from './administration.module.css';
import { AskOnce } from './ask-once.tsx';
import { mostAtOnce } from './choosing.ts';
import { FindRecords } from './find-records.tsx';
import { HoldThem } from './hold-them.tsx';
import { holdReasonWords } from './retention-words.ts';
import { useFound } from './use-found.ts';
import { type Outcome, Said, useOutcome } from './use-outcome.tsx';

function keyOf({ contact, reason, at }: LegalHold): string {
  return `${contact} ${reason} ${at}`;
}

function nameOf({ name }: LegalHold): string {
  return name === '' ? 'No name' : name;
}

function since({ reason, at, by }: LegalHold): string {
  return `${holdReasonWords[reason]}, since ${plainDate(civilDateOf(at))}, by ${by}`;
}

function Standing({ hold, outcome }: { hold: LegalHold; outcome: Outcome }) {
  const { contact, reason, day } = hold;
  const lift = async () => {
    await api.retention.lift({ contacts: [contact], reason });
    return `Lifted: the conversation of ${plainDate(day)}.`;
  };
  return (
    <li className={classes.entry}>
      <div>
        <strong>{nameOf(hold)}</strong>, conversation of {plainDate(day)}
        <p className={classes.quiet}>{since(hold)}</p>
      </div>
      <AskOnce
        label="Lift…"
        name={`Lift the hold on ${nameOf(hold)}, ${plainDate(day)}: ${holdReasonWords[reason].toLowerCase()}`}
        yes="Lift it"
        no="Leave it held"
        onYes={() => void outcome.run(lift)}
      >
        <p>
          Without a hold the names and words of this conversation go when its time is over; if it is over, within a day.
        </p>
      </AskOnce>
    </li>
  );
}

/** What is held, and how to hold something. */
export function HoldsSection() {
  const outcome = useOutcome();
  const found = useFound();
  const areHidden = useOtherNamesHidden();
  const { data } = useQuery({ queryKey: ['retention', 'holds'], queryFn: () => api.retention.holds() });
  const holds = areHidden ? data?.map((hold) => ({ ...hold, name: anotherPerson })) : data;
  const standing = (holds ?? []).filter(({ lifted }) => lifted === null);
  const lifted = (holds ?? []).filter((hold) => hold.lifted !== null);
  const { all } = found.choice;
  return (
    <>
      <p>What is held keeps its names and words whatever its time is, until somebody lifts the hold.</p>
      {holds && standing.length === 0 ? <p>Nothing is held.</p> : null}
      {standing.length > 0 ? (
        <ul className={classes.entries} aria-label="What is held">
          {standing.map((hold) => (
            <Standing key={keyOf(hold)} hold={hold} outcome={outcome} />
          ))}
        </ul>
      ) : null}
      <Said of={outcome} />
      {lifted.length > 0 ? (
        <Disclosure label={`Holds that were lifted (${lifted.length})`} isFilled={false}>
          <ul className={classes.entries} aria-label="Holds that were lifted">
            {lifted.map((hold) => (
              <li key={keyOf(hold)}>
                {nameOf(hold)}, conversation of {plainDate(hold.day)}
                <p className={classes.quiet}>
                  {since(hold)}. Lifted {hold.lifted ? plainDate(civilDateOf(hold.lifted.at)) : ''} by {hold.lifted?.by}
                  .
                </p>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      <h3>Hold conversations</h3>
      <FindRecords found={found} label="Name in the conversation to hold" />
      {all.length > 0 && all.length <= mostAtOnce ? <HoldThem contacts={all} usual={null} /> : null}
      {all.length > mostAtOnce ? <p>Choose at most {mostAtOnce} at once.</p> : null}
    </>
  );
}
