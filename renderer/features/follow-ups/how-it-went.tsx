import type { RefObject } from 'react';
import { heardSafety } from '../../../shared/domain/follow-up/heard-safety.ts';
import { endingsOf } from '../../../shared/domain/follow-up/next-try.ts';
import { checkAnswers, solvedAnswers } from '../../../shared/domain/follow-up/notes.ts';
import { toCheck, triesMissing } from '../../../shared/domain/follow-up/result-rules.ts';
import { asksAgain } from '../../../shared/domain/follow-up/state.ts';
import { waysToReach } from '../../../shared/domain/follow-up/ways.ts';
import { entryInUse } from '../../../shared/domain/guide/entry-of.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { civilDateOf } from '../../../shared/domain/time.ts';
import { clock } from '../../lib/clock.ts';
import { sinceWhen } from '../../lib/dates.ts';
import { checkWords, endingWords, solvedWords } from '../../lib/follow-up-words.ts';
import { Button } from '../../ui/button.tsx';
import { choicesOf } from '../../ui/choice.ts';
import { KeyedActions, KeyedChoices } from '../../ui/keyed-choices.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { activeFollowUp } from './active-follow-up.ts';
import { AskAgain } from './ask-again.tsx';
import { followUpShortcuts } from './follow-up-commands.ts';
import classes from './follow-ups.module.css';
import { methodOf, noteTry } from './note-actions.ts';
import { goOn } from './question-focus.ts';
import { TriedEarlier } from './tried-earlier.tsx';
import { useDraft } from './use-draft.ts';
import type { FollowUpVisit } from './visits.ts';
import { listenedWords, nameOfSolution, safetyInWords } from './wording.ts';

interface HowItWentProps {
  visit: FollowUpVisit;
  place: RefObject<HTMLElement | null>;
  isPuttingRight: boolean;
}

/** The questions of a follow-up, one row each. Everything that is put down is on record at once. */
export function HowItWent({ visit, place, isPuttingRight }: HowItWentProps) {
  const { view, own, today, saver } = visit;
  const { draft } = useDraft(visit);
  const { mayLeaveMessage } = waysToReach(view.contact.fields, own);
  const entries = Object.entries(today.follow_up_results).filter(([, { retired }]) => !retired);
  const later = entries.filter(([, entry]) => triesMissing(entry, view.state.tries, today) > 0);
  const chosen = entryInUse(today.follow_up_results, draft.result);
  const isAsked = chosen?.answered !== false;
  const onAnswered = () => goOn(place.current);
  const check = (solution: Id, answer: (typeof checkAnswers)[number] | null) =>
    saver.put({
      checks: [
        ...draft.checks.filter((one) => one.solution !== solution),
        ...(answer === null ? [] : [{ solution, answer }]),
      ],
    });
  const { triedAt } = draft;
  const whenTried = triedAt === null ? ', just now' : ` of ${sinceWhen(triedAt, civilDateOf(clock.now()))}`;
  const heard = heardSafety(draft.words, today);
  const missing = later.map(([, entry]) => triesMissing(entry, view.state.tries, today));
  const hint =
    later.length === 0
      ? undefined
      : `${later.map(([, { label }]) => `“${label}”`).join(', ')} ends it after ${Math.max(...missing)} more ${Math.max(...missing) === 1 ? 'try' : 'tries'}.`;

  return (
    <section aria-label="How it went" className={classes.column}>
      <h2>How it went</h2>
      {isPuttingRight ? (
        <div data-question-text>
          <TextField
            label="Why is the result put right?"
            value={draft.why ?? ''}
            longest={500}
            onType={(why) => saver.put({ why })}
            onLeave={() => void saver.flush()}
            autoFocus
          />
        </div>
      ) : (
        <>
          <KeyedActions
            label={`Nobody to speak to? One key notes the try${whenTried}`}
            options={endingsOf(methodOf(visit), mayLeaveMessage).map((value) => ({ value, label: endingWords[value] }))}
            onAct={(ending) => void noteTry(visit, ending)}
          />
          <TriedEarlier visit={visit} />
        </>
      )}
      {isAsked
        ? toCheck(view.contact.solutions).map((solution) => (
            <KeyedChoices
              key={solution.id}
              label={nameOfSolution(solution, own)}
              options={choicesOf(checkAnswers, checkWords)}
              value={draft.checks.find((one) => one.solution === solution.id)?.answer ?? null}
              onChoose={(answer) => check(solution.id, answer)}
              onAnswered={onAnswered}
            />
          ))
        : null}
      <KeyedChoices
        label="How did it go?"
        options={entries.filter((entry) => !later.includes(entry)).map(([value, { label }]) => ({ value, label }))}
        value={draft.result}
        onChoose={(result) => saver.put({ result, nextOn: null })}
        onAnswered={onAnswered}
        hint={hint}
      />
      {chosen && asksAgain(chosen) ? <AskAgain visit={visit} /> : null}
      {isAsked ? (
        <>
          <KeyedChoices
            label="How far did they feel listened to?"
            options={listenedWords.map((label, index) => ({ value: index + 1, label }))}
            value={draft.listened}
            onChoose={(listened) => saver.put({ listened })}
            onAnswered={onAnswered}
          />
          <KeyedChoices
            label="Is it solved?"
            options={choicesOf(solvedAnswers, solvedWords)}
            value={draft.solved}
            onChoose={(solved) => saver.put({ solved })}
            onAnswered={onAnswered}
          />
        </>
      ) : null}
      <div data-question-text>
        <TextField
          label="In their words"
          value={draft.words}
          longest={4_000}
          lines="many"
          onType={(words) => saver.put({ words })}
          onLeave={() => void saver.flush()}
        />
        <p role="status" className={classes.safety}>
          {heard.length > 0
            ? `${safetyInWords(heard, today)} Note how it went: a conversation begins from that, where it is raised.`
            : ''}
        </p>
      </div>
      <span className={classes.buttons} data-note>
        <Button look="main" shortcut={followUpShortcuts.note} onPress={() => activeFollowUp.getState().actions?.note()}>
          {isPuttingRight ? 'Put it right' : 'Note how it went'}
        </Button>
        {isPuttingRight ? <Button onPress={() => saver.put({ why: null })}>Leave the result alone</Button> : null}
      </span>
    </section>
  );
}
