import { useEffect, useMemo, useRef } from 'react';
import { asNextDay } from '../../../shared/domain/follow-up/next-try.ts';
import { urgencyOf } from '../../../shared/domain/follow-up/urgency.ts';
import { safetyMarksOf } from '../../../shared/domain/safety/safety-state.ts';
import { civilDateOf, civilTimeOf } from '../../../shared/domain/time.ts';
import { dayAgo, shortDate } from '../../lib/dates.ts';
import { attemptInWords } from '../../lib/follow-up-words.ts';
import { openPack, packShortcut } from '../../lib/open-pack.ts';
import { askToPass, offerToPass, type Passable } from '../../lib/passing.ts';
import { Button } from '../../ui/button.tsx';
import { SafetyBadge } from '../../ui/safety-badge.tsx';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import { Agreed } from './agreed.tsx';
import { DonePart } from './done-part.tsx';
import type { FollowUpWays } from './follow-up-screen.tsx';
import classes from './follow-ups.module.css';
import { HowItWent } from './how-it-went.tsx';
import { HowToReach } from './how-to-reach.tsx';
import { useDraft } from './use-draft.ts';
import { useFollowUpActions } from './use-follow-up-actions.ts';
import { type FollowUpVisit, saveFollowUps } from './visits.ts';
import { WithColleague } from './with-colleague.tsx';
import { nameOf, roundInWords } from './wording.ts';

const urgencyWords = {
  reopen: 'It waits for a conversation',
  overdue: 'Overdue',
  today: 'For today',
  waiting: 'Tried, and waits for the next try',
  coming: 'Still to come',
} as const;

/** When a follow-up was due, and when it is tried again. */
function whenInWords({ view, today: pack }: FollowUpVisit): string {
  const { state, at, now } = view;
  const today = civilDateOf(now);
  const time = at === null || civilDateOf(at) !== state.due ? undefined : civilTimeOf(at);
  const due = `due ${dayAgo(state.due, today, time)}`;
  const again = state.nextOn === null ? '' : `, next try ${state.nextOn === today ? 'today' : shortDate(state.nextOn)}`;
  const isUncertain = !state.isDone && asNextDay(state.nextOn ?? state.due, pack).uncertain;
  const warning = isUncertain ? ' Bank holidays are not known so far ahead: check the day.' : '';
  if (state.isDone) return `Done; was ${due}.`;
  return `${urgencyWords[urgencyOf({ ...state, at }, now)]}: ${due}${again}.${warning}`;
}

/** What was noted before it is done: every try, and when they were asked and had not tried it yet. */
function SoFar({ visit: { view, today } }: { visit: FollowUpVisit }) {
  const rounds = view.results.filter(({ nextOn }) => nextOn !== null);
  const notes = [
    ...view.attempts.map((made) => ({ id: made.id, order: made.order, words: attemptInWords(made) })),
    ...rounds.map((noted) => ({ id: noted.id, order: noted.order, words: roundInWords(noted, today) })),
  ].toSorted((one, other) => one.order - other.order);
  if (notes.length === 0) return null;
  return (
    <section aria-label="Tries so far" className={classes.section}>
      <h2>Tries so far</h2>
      <ol className={classes.list}>
        {notes.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ol>
    </section>
  );
}

/** One follow-up with everything in it, to be done by the keyboard. */
export function FollowUpSheet({ visit, ...ways }: FollowUpWays & { visit: FollowUpVisit }) {
  const { view, passedTo } = visit;
  const heading = useRef<HTMLHeadingElement>(null);
  const place = useRef<HTMLElement>(null);
  const { draft, save } = useDraft(visit);
  const next = useFollowUpActions(visit, place, ways);
  useEffect(() => heading.current?.focus(), []);
  const isPuttingRight = draft.why !== null && view.results.length > 0;
  const isEnded = (view.state.isDone || view.state.toReopen) && !isPuttingRight;
  const { id: contact, fields } = view.contact;
  const title = nameOf(fields);
  const passable = useMemo((): Passable => {
    const settle = () => saveFollowUps().then(() => null);
    return { kind: 'follow-up', contact, title: () => title, settle };
  }, [contact, title]);
  const mayPass = !isEnded && passedTo === null;
  useEffect(() => (mayPass ? offerToPass(passable) : undefined), [mayPass, passable]);
  const wasEnded = useRef(isEnded);
  // What the questions have become has the focus, as they had it.
  useEffect(() => {
    if (isEnded && !wasEnded.current) place.current?.querySelector<HTMLElement>('[data-result]')?.focus();
    wasEnded.current = isEnded;
  }, [isEnded]);
  return (
    <article ref={place} className={classes.page} data-pane="follow-up">
      <header className={classes.header}>
        <h1 ref={heading} tabIndex={-1} data-start>
          Follow-up: {nameOf(view.contact.fields)}
        </h1>
        {view.contact.sample ? <SampleBadge /> : null}
        <span data-safety-marks>
          <SafetyBadge {...safetyMarksOf(view.contact, visit.own)} />
        </span>
        <span className={classes.grow} />
        <p className={classes.quiet} data-save={save}>
          {save === 'saved' ? 'Saved' : save === 'saving' ? 'Saving…' : 'Not saved yet'}
        </p>
        {mayPass ? <Button onPress={() => askToPass(passable)}>To a colleague…</Button> : null}
        <Button shortcut={packShortcut} onPress={() => openPack(contact)}>
          Information pack
        </Button>
        <Button onPress={() => ways.onOpenContact(view.contact.id)}>Open the conversation</Button>
        <Button shortcut="Ctrl+D" onPress={ways.onLeave}>
          Back to the desk
        </Button>
        <p className={classes.whole}>
          {whenInWords(visit)}
          {passedTo === null ? '' : ` Passed to ${passedTo}, who goes on with it: to read only.`}
        </p>
        {ways.since}
      </header>
      <div className={classes.columns}>
        <div className={classes.column}>
          <HowToReach visit={visit} isEnded={isEnded || passedTo !== null} />
          <SoFar visit={visit} />
          <Agreed visit={visit} />
        </div>
        {passedTo !== null ? (
          <WithColleague name={passedTo} />
        ) : isEnded ? (
          <DonePart visit={visit} next={next} {...ways} />
        ) : (
          <HowItWent visit={visit} place={place} isPuttingRight={isPuttingRight} />
        )}
      </div>
    </article>
  );
}
