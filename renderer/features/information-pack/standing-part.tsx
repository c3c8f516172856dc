import { useRef, useState } from 'react';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import type { PackStanding } from '../../../shared/domain/information-pack/view.ts';
import { civilDateOf } from '../../../shared/domain/time.ts';
import { api } from '../../lib/api.ts';
import { plainDate, shortMoment } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import page from '../../ui/document-page.module.css';
import { TextField } from '../../ui/text-field.tsx';
import { GivenForm, howWords } from './given-form.tsx';
import { note, waitingOf } from './pack-actions.ts';
import { packKeys } from './pack-commands.ts';
import type { PackVisit } from './pack-visits.ts';

function standingInWords({ promised, sent, withdrawn }: PackStanding): string {
  const first = promised === null ? '' : `Promised by ${plainDate(promised.due)}, noted by ${promised.by}. `;
  if (sent !== null) {
    const who = saysSomething(sent.who) ? sent.who.trim() : sent.by;
    return `${first}Given ${howWords[sent.how]} ${shortMoment(sent.at)}, by ${who}.`;
  }
  if (withdrawn !== null) return `${first}Withdrawn ${shortMoment(withdrawn.at)}: “${withdrawn.why.trim()}”`;
  return `${first}Not given yet.`;
}

interface StandingPartProps {
  visit: PackVisit;
  /** Promises it by the usual day. */
  onPromise: () => void;
}

function Withdraw({ visit, waiting, onDone }: { visit: PackVisit; waiting: PackStanding; onDone: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const [why, setWhy] = useState('');
  const { contact } = visit;
  if (!isAsking) {
    return (
      <Button look="quiet" onPress={() => setAsking(true)}>
        Withdraw it
      </Button>
    );
  }
  return (
    <form
      className={page.result}
      aria-label="Withdraw it"
      onSubmit={(event) => {
        event.preventDefault();
        const input = { contact, pack: waiting.id, why };
        void note(visit, () => api.infopacks.withdraw(input), 'Withdrawn. The record keeps why.').then(
          (isDone) => isDone && onDone(),
        );
      }}
    >
      <TextField label="Why it is not given" longest={500} value={why} onType={setWhy} autoFocus />
      <Button type="submit" isDisabled={!saysSomething(why)}>
        Withdraw it
      </Button>
    </form>
  );
}

/** Whether it was promised, given or withdrawn, and what puts that down. */
export function StandingPart({ visit, onPromise }: StandingPartProps) {
  const { contact, view } = visit;
  const heading = useRef<HTMLHeadingElement>(null);
  const waiting = waitingOf(visit);
  const latest = view.packs[0];
  const onDone = () => heading.current?.focus();
  return (
    <section className={page.part} aria-label="Promised and given">
      <h2 ref={heading} tabIndex={-1}>
        Promised and given
      </h2>
      {view.packs.length > 0 ? (
        <ul className={page.list} aria-label="Where it stands">
          {view.packs.map((each) => (
            <li key={each.id}>{standingInWords(each)}</li>
          ))}
        </ul>
      ) : null}
      {waiting?.promised ? (
        <DateField
          key={waiting.id}
          label="Promised by"
          value={waiting.promised.due}
          today={civilDateOf(view.now)}
          lies="future"
          onType={(due) => {
            if (due !== null && due !== waiting.promised?.due) {
              void note(
                visit,
                () => api.infopacks.promise({ contact, pack: waiting.id, due }),
                `Promised by ${plainDate(due)}.`,
              );
            }
          }}
        />
      ) : (
        <div className={page.buttons}>
          <Button shortcut={packKeys.promise} onPress={onPromise}>
            Promise it by {plainDate(view.usualDue)}
          </Button>
        </div>
      )}
      <GivenForm visit={visit} pack={waiting?.id ?? null} onDone={onDone} />
      <div className={page.buttons}>
        {waiting ? <Withdraw visit={visit} waiting={waiting} onDone={onDone} /> : null}
        {latest && !waiting ? (
          <Button
            look="quiet"
            onPress={() => {
              onDone();
              const input = { contact, pack: latest.id };
              void note(visit, () => api.infopacks.takeBack(input), 'Taken back.');
            }}
          >
            Take the last one back
          </Button>
        ) : null}
      </div>
    </section>
  );
}
