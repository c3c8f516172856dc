import { useQuery } from '@tanstack/react-query';
import type { TriedBefore as Tried } from '../../../../shared/domain/follow-up/view.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { api } from '../../../lib/api.ts';
import { plainDate } from '../../../lib/dates.ts';
import { checkWords, solvedWords } from '../../../lib/follow-up-words.ts';
import { useEditor, useOpenContact } from '../editor/use-editor.ts';
import { labelOf } from '../pack-choices.ts';
import { kindOfSolution } from '../record-in-words.ts';
import classes from './help.module.css';

function howItWent({ kind, result, attempts, sentBack }: Tried, pack: Pack): string {
  if (kind === 'sent-back') {
    const words = sentBack !== null && saysSomething(sentBack) ? `: “${sentBack.trim()}”` : '.';
    return `It was passed on, and sent back${words}`;
  }
  if (kind === 'call-back') {
    if (attempts === 0) return 'The call was lost, and was answered when it was rung back.';
    return `The call was lost; rung back ${attempts === 1 ? 'twice' : `${attempts + 1} times`} before it was answered.`;
  }
  if (result === null) return 'Nobody has noted how it went.';
  const solved = result.solved === null ? '' : ` Solved: ${solvedWords[result.solved].toLowerCase()}.`;
  const words = saysSomething(result.words) ? ` “${result.words.trim()}”` : '';
  return `${labelOf(pack.follow_up_results, result.result)}.${solved}${words}`;
}

/** What was tried in the conversation that this one goes on from, and how it went: the story is told once. */
export function TriedBefore() {
  const { pack } = useEditor();
  const id = useOpenContact(({ contact }) => contact.id);
  const { data: tried } = useQuery({
    queryKey: ['followups', 'before', { contact: id }],
    queryFn: () => api.followups.before({ contact: id }),
  });
  if (!tried) return null;
  return (
    <section className={classes.before} aria-label="What was tried before">
      <h3>
        What was tried before, {plainDate(tried.day)}: {labelOf(pack.outcomes, tried.outcomeRoute)}
      </h3>
      <p>{howItWent(tried, pack)}</p>
      {tried.solutions.length > 0 ? (
        <ul>
          {tried.solutions.map(({ solution, answer }) => (
            <li key={solution.id}>
              {kindOfSolution(solution, pack)}
              {saysSomething(solution.words) ? `, “${solution.words.trim()}”` : ''}:{' '}
              {answer !== null ? checkWords[answer].toLowerCase() : solution.accepted ? 'agreed then' : 'not taken up'}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
