import { useMemo, useState } from 'react';
import type { PracticeRun } from '../../../shared/contract/practice.ts';
import { answersTo } from '../../../shared/domain/practice/answer.ts';
import { questionOf } from '../../../shared/domain/practice/questions-of.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { api } from '../../lib/api.ts';
import { say } from '../../lib/notices.ts';
import { queryClient } from '../../lib/query-client.ts';
import classes from './beside-caller.module.css';
import { QuestionList } from './question-list.tsx';

/** What was asked and answered so far, from the first words on. */
function Talk({ run, pack }: { run: PracticeRun; pack: Pack }) {
  const { practice } = pack;
  const answers = useMemo(() => answersTo(practice, run.caller, run.asked), [practice, run]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
    <section className={classes.talk} role="log" aria-label="What was said" tabIndex={0}>
      <div className={classes.said}>
        <p className={classes.theirs}>{practice.callers[run.caller]?.opening}</p>
        {answers.map(({ question, words }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was said never moves, and may be said again
          <div key={at} className={classes.turn}>
            <p className={classes.mine}>
              <span className="for-screen-readers">You: </span>
              {questionOf(practice, run.caller, question)?.ask}
            </p>
            <p className={classes.theirs}>{words}</p>
          </div>
        ))}
      </div>
    </section>
  );
}

/** Somebody to practise with: who they are, what they have said, and what they can be asked. */
export function CallerTalk({ run, pack }: { run: PracticeRun; pack: Pack }) {
  const caller = pack.practice.callers[run.caller];
  const [isAsking, setAsking] = useState(false);

  /** Once it is on record: what was asked outlives a crash like everything else. */
  async function ask(question: string) {
    if (isAsking) return;
    setAsking(true);
    try {
      const next = await api.practice.ask({ contact: run.contact, question });
      queryClient.setQueryData(['practice', 'run', { contact: run.contact }], next);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    } finally {
      setAsking(false);
    }
  }

  return (
    <aside className={classes.caller} data-pane="caller" aria-label="The caller">
      <header>
        <h2>{caller?.name}</h2>
        <p>{caller?.about}</p>
      </header>
      <Talk run={run} pack={pack} />
      <QuestionList run={run} pack={pack} onAsk={(question) => void ask(question)} />
    </aside>
  );
}
