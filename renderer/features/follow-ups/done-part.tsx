import { useState } from 'react';
import { heardSafety } from '../../../shared/domain/follow-up/heard-safety.ts';
import type { DueRow } from '../../../shared/domain/follow-up/view.ts';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { anotherPerson, useOtherNamesHidden } from '../../lib/other-names.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { activeFollowUp } from './active-follow-up.ts';
import { followUpShortcuts } from './follow-up-commands.ts';
import type { FollowUpWays } from './follow-up-screen.tsx';
import classes from './follow-ups.module.css';
import { keepClosed, undoLast } from './note-actions.ts';
import type { FollowUpVisit } from './visits.ts';
import { nameOf, resultInWords, safetyInWords } from './wording.ts';

/** What waits where it did not last: a conversation with one key, or the reason why there is none. */
function DidNotLast({ visit: { view, today } }: { visit: FollowUpVisit }) {
  const [why, setWhy] = useState('');
  const heard = heardSafety(view.results.at(-1)?.words ?? '', today);
  return (
    <div className={classes.lasted}>
      {heard.length > 0 ? (
        <p className={classes.safety}>
          {safetyInWords(heard, today)} Begin a conversation now: it is raised there, with the numbers to ring.
        </p>
      ) : (
        <p>It did not last. A new conversation knows who it is about and what was tried.</p>
      )}
      <Button look="main" shortcut={followUpShortcuts.begin} onPress={() => activeFollowUp.getState().actions?.begin()}>
        Begin a conversation about it
      </Button>
      <form
        className={classes.buttons}
        aria-label="No conversation"
        onSubmit={(event) => {
          event.preventDefault();
          if (saysSomething(why)) void keepClosed(view, why);
        }}
      >
        <TextField label="Or none, because" value={why} longest={500} onType={setWhy} />
        <Button type="submit">No conversation</Button>
      </form>
    </div>
  );
}

/** A follow-up that has its result: what it says, what comes of it, and how it is put right. */
export function DonePart({
  visit,
  next,
  onOpenContact,
}: FollowUpWays & { visit: FollowUpVisit; next: DueRow | undefined }) {
  const isHidden = useOtherNamesHidden();
  const { view, own, today, saver } = visit;
  const { results, reopenedAs, state, last } = view;
  const standing = results.at(-1);
  const toldIn = standing?.toldIn ?? null;

  function putRight() {
    if (!standing) return;
    const { result, listened, solved, words, checks, method, reason } = standing;
    saver.put({ why: '', result, listened, solved, words, checks, method, reason, nextOn: null });
  }

  return (
    <section aria-label="How it went" className={classes.column}>
      <h2 tabIndex={-1} data-result>
        How it went
      </h2>
      {standing ? (
        <dl className={classes.facts}>
          {resultInWords(standing, view, own, today).map(({ name, words }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {state.toReopen ? <DidNotLast visit={visit} /> : null}
      <span className={classes.buttons}>
        {reopenedAs === null ? null : (
          <Button look="main" onPress={() => onOpenContact(reopenedAs)}>
            Open the conversation that was begun
          </Button>
        )}
        {toldIn === null ? null : (
          <Button look="main" onPress={() => onOpenContact(toldIn)}>
            Open the conversation in which they told it
          </Button>
        )}
        {next ? (
          <Button shortcut={followUpShortcuts.next} onPress={() => activeFollowUp.getState().actions?.next()}>
            Next: {isHidden ? anotherPerson : nameOf(next)}
          </Button>
        ) : null}
        <Button onPress={putRight}>Put the result right</Button>
        {last !== null && reopenedAs === null ? (
          <Button shortcut={followUpShortcuts.undo} onPress={() => void undoLast(view)}>
            Take the last note back
          </Button>
        ) : null}
      </span>
      {results.length > 1 ? (
        <details>
          <summary>Earlier results: {results.length - 1}</summary>
          <ul className={classes.list}>
            {results.slice(0, -1).map((earlier) => (
              <li key={earlier.id}>
                {resultInWords(earlier, view, own, today)
                  .map(({ name, words }) => `${name}: ${words}`)
                  .join('; ')}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
