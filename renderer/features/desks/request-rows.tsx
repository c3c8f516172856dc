import { type FormEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ContactSummary } from '../../../shared/domain/contact.ts';
import type { DraftRequest } from '../../../shared/domain/desks/drafts.ts';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { api } from '../../lib/api.ts';
import { shortMoment } from '../../lib/dates.ts';
import { say } from '../../lib/notices.ts';
import { AlarmBadge } from '../../ui/alarm-badge.tsx';
import { Button } from '../../ui/button.tsx';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './draft-lists.module.css';
import { sentenceOf } from './in-words.ts';

interface RowProps {
  row: ContactSummary;
  request: DraftRequest;
  /** Whom it is about, as far as that may be shown. */
  name: string;
}

function Whom({ row, name }: Pick<RowProps, 'row' | 'name'>) {
  return (
    <strong>
      {name} <AlarmBadge {...row.alarms} /> {row.sample ? <SampleBadge /> : null}
    </strong>
  );
}

/** Does something about a request, and says where it did not work. */
async function act(step: () => Promise<unknown>, said: string): Promise<boolean> {
  try {
    await step();
    say(said);
    return true;
  } catch (error) {
    say(sentenceOf(error));
    return false;
  }
}

function GiveBack({ request, name, onLeave }: { request: DraftRequest; name: string; onLeave: () => void }) {
  const [why, setWhy] = useState('');
  function giveBack(event: FormEvent) {
    event.preventDefault();
    if (!saysSomething(why)) return;
    void act(
      () => api.desks.giveBack({ request: request.id, why }),
      `Given back to ${request.askedBy.name}: ${name}. Your line goes with it.`,
    );
  }
  return (
    <form className={classes.ask} onSubmit={giveBack}>
      <TextField label="Why you give it back" value={why} onType={setWhy} longest={300} autoFocus />
      <Button look="main" type="submit" isDisabled={!saysSomething(why)}>
        Give it back
      </Button>
      <Button onPress={onLeave}>Not now</Button>
    </form>
  );
}

/** Something that one was asked to finish. */
export function AskedRow({
  row,
  request,
  name,
  onOpen,
  onTaken,
}: RowProps & { onOpen: () => void; onTaken: () => void }) {
  const [isGiving, setGiving] = useState(false);
  const place = useRef<HTMLLIElement>(null);
  const { askedBy, from, why, at } = request;

  async function take() {
    const said = `${name} is yours now. ${from.name} sees that you took it.`;
    if (await act(() => api.desks.take({ request: request.id }), said)) onTaken();
  }

  function leave() {
    flushSync(() => setGiving(false));
    place.current?.querySelector('button')?.focus();
  }

  return (
    <li ref={place}>
      <Whom row={row} name={name} />
      <span>
        {askedBy.name}
        {askedBy.id === from.id ? '' : ` for ${from.name}`}, {shortMoment(at)}: “{why}”
      </span>
      <span className={classes.grow} />
      {isGiving ? (
        <GiveBack request={request} name={name} onLeave={leave} />
      ) : (
        <span className={classes.buttons}>
          <Button look="main" aria-label={`Take it: ${name}`} onPress={() => void take()}>
            Take it
          </Button>
          <Button look="quiet" aria-label={`Read: ${name}`} onPress={onOpen}>
            Read
          </Button>
          <Button look="quiet" aria-label={`Give back: ${name}`} onPress={() => setGiving(true)}>
            Give back…
          </Button>
        </span>
      )}
    </li>
  );
}

/** What became of a request, in words. */
function endingInWords({ to, ending, endedAt, answer }: DraftRequest): string {
  if (ending === 'taken') return `${to.name} took it, ${endedAt === null ? '' : shortMoment(endedAt)}`;
  if (ending === 'given-back') return `${to.name} gave it back: “${answer}”`;
  return `${to.name} has not answered yet`;
}

/** Something that one has asked of a colleague, or that somebody has asked about what is one's own. */
export function OwnRow({ row, request, name }: RowProps) {
  const { id, askedBy, from, to, at, why, ending } = request;
  return (
    <li>
      <Whom row={row} name={name} />
      <span>
        {askedBy.id === from.id ? '' : `${askedBy.name} asked `}
        {to.name}, {shortMoment(at)}: “{why}”
      </span>
      <span className={ending === 'given-back' ? classes.back : classes.quiet}>{endingInWords(request)}</span>
      <span className={classes.grow} />
      {ending === null ? (
        <Button
          look="quiet"
          aria-label={`Take back: ${name}`}
          onPress={() =>
            void act(() => api.desks.withdraw({ request: id }), `${to.name} is not asked any more: ${name}.`)
          }
        >
          Take back
        </Button>
      ) : (
        <Button
          aria-label={`Seen: ${name}`}
          onPress={() => void act(() => api.desks.markSeen({ request: id }), `Put away: ${name}.`)}
        >
          Seen
        </Button>
      )}
    </li>
  );
}
