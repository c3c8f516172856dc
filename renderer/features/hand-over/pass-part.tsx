import { useRef, useState } from 'react';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { type HandOverResult, handOverResults, type Pass } from '../../../shared/domain/hand-over/view.ts';
import { newId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { api } from '../../lib/api.ts';
import { clock } from '../../lib/clock.ts';
import { shortMoment } from '../../lib/dates.ts';
import { resultWords } from '../../lib/hand-over-words.ts';
import { say } from '../../lib/notices.ts';
import { Button } from '../../ui/button.tsx';
import classes from '../../ui/document-page.module.css';
import { KeyedChoices } from '../../ui/keyed-choices.tsx';
import { MomentField } from '../../ui/moment-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { refreshSheet, type SheetVisit } from './sheet-visits.ts';

interface PassPartProps {
  visit: SheetVisit;
  pass: Pass;
}

interface PartProps extends PassPartProps {
  /** Gives the focus to what stays when what had it goes away. */
  onDone: () => void;
}

async function note({ visit, onDone }: PartProps, work: () => Promise<unknown>, done: string): Promise<boolean> {
  try {
    await work();
    onDone();
    say(done);
    await refreshSheet(visit);
    return true;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return false;
  }
}

function Receipt(props: PartProps) {
  const { visit, pass } = props;
  const { contact, isOpen } = visit.view.sheet;
  const [who, setWho] = useState('');
  const [at, setAt] = useState<Instant | null>(null);
  if (saysSomething(pass.takenBy)) {
    return (
      <p>
        Taken by {pass.takenBy.trim()}
        {pass.takenAt === null ? '' : `, ${shortMoment(pass.takenAt)}`}.
      </p>
    );
  }
  if (isOpen) return <p>Nobody has taken it yet. While the conversation is open, put that down where it ends.</p>;

  function take() {
    const moment = at ?? clock.now();
    if (!saysSomething(who)) return say('Who took it? A name or a team.');
    const taken = { contact, route: pass.route, who, at: moment };
    void note(props, () => api.handovers.noteReceipt(taken), `Taken by ${who.trim()}. It is in the record.`);
  }

  return (
    <form
      className={classes.receipt}
      aria-label={`Who took it: ${pass.label}`}
      onSubmit={(event) => {
        event.preventDefault();
        // What cannot be read as a moment is never taken for “now”.
        if (event.currentTarget.querySelector('[data-unread]')) return say('When was that? Write it as 13:00.');
        take();
      }}
    >
      <TextField label="Who took it" longest={200} value={who} onType={setWho} place={`taken-${pass.route}`} />
      <MomentField label="When" value={at} onType={setAt} lies="past" placeholder="now" />
      <Button type="submit">They have it</Button>
    </form>
  );
}

function Result(props: PartProps) {
  const { visit, pass, onDone } = props;
  const { contact } = visit.view.sheet;
  const { result } = pass;
  const [chosen, setChosen] = useState<HandOverResult | null>(null);
  const [words, setWords] = useState('');
  const [isChanging, setChanging] = useState(false);
  if (result && !isChanging) {
    return (
      <div className={classes.result}>
        <p>
          {resultWords[result.result]}. {saysSomething(result.words) ? `“${result.words.trim()}” ` : ''}
          <span className={classes.quiet}>
            Noted {shortMoment(result.at)} by {result.by}.
          </span>
        </p>
        <div className={classes.buttons}>
          <Button
            onPress={() => {
              onDone();
              setChanging(true);
            }}
          >
            Something else came of it
          </Button>
          <Button
            look="quiet"
            onPress={() =>
              void note(
                props,
                () => api.handovers.undoResult({ contact, note: result.id }),
                'What came of it is taken back.',
              )
            }
          >
            Take this back
          </Button>
        </div>
      </div>
    );
  }

  async function keep() {
    if (chosen === null) return say('What came of it? Choose one first.');
    const noted = { contact, note: newId(), route: pass.route, result: chosen, words };
    if (await note(props, () => api.handovers.noteResult(noted), `Noted: ${resultWords[chosen].toLowerCase()}.`)) {
      setChosen(null);
      setWords('');
      setChanging(false);
    }
  }

  return (
    <form
      className={classes.result}
      aria-label={`What came of it: ${pass.label}`}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <KeyedChoices
        label="What came of it"
        options={handOverResults.map((value) => ({ value, label: resultWords[value] }))}
        value={chosen}
        onChoose={setChosen}
      />
      {chosen === null ? null : (
        <>
          <TextField label="What they said" lines="many" longest={4_000} value={words} onType={setWords} />
          <Button type="submit" look="main">
            Note it
          </Button>
        </>
      )}
    </form>
  );
}

/** One route that it is passed on by: who took it and when, and later what came of it. */
export function PassPart(props: PassPartProps) {
  const { pass, visit } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const part = { ...props, onDone: () => heading.current?.focus() };
  return (
    <section className={classes.part} aria-label={pass.label}>
      <h2 ref={heading} tabIndex={-1}>
        {pass.label}
      </h2>
      <Receipt {...part} />
      {visit.view.sheet.isOpen ? null : <Result {...part} />}
    </section>
  );
}
