import type { Solution } from '../../../shared/domain/contact.ts';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { civilDateOf } from '../../../shared/domain/time.ts';
import { plainDate, shortDate } from '../../lib/dates.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import classes from './follow-ups.module.css';
import type { FollowUpVisit } from './visits.ts';
import { labelIn, nameOfSolution } from './wording.ts';

/** What was agreed then: how it ended, what they took up and who was to do it, and what was said. */
export function Agreed({ visit: { view, own } }: { visit: FollowUpVisit }) {
  const { fields, solutions, notes, closedAt, promisesKept } = view.contact;
  const accepted = solutions.filter(({ accepted: isTaken }) => isTaken === true);
  const kept = new Set(promisesKept.map(({ solution }) => solution));
  const outcome = fields.outcomeClass === null ? '' : own.outcome_labels[fields.outcomeClass];

  function inWords(solution: Solution): string {
    const { connected, promise } = solution;
    const how = connected === null ? '' : `, ${labelIn(own.how_connected, connected).toLowerCase()}`;
    const by = promise?.by ? ` by ${shortDate(promise.by)}` : '';
    const who = promise && saysSomething(promise.owner) ? `, promised by ${promise.owner.trim()}${by}` : '';
    const done = promise ? (kept.has(solution.id) ? ', done' : ', not marked as done') : '';
    return `${nameOfSolution(solution, own)}${how}${who}${done}.`;
  }

  return (
    <section aria-label="What was agreed" className={classes.section}>
      <h2>What was agreed</h2>
      <p>
        {closedAt === null ? '' : `${plainDate(civilDateOf(closedAt))}. `}
        {labelIn(own.topics, fields.topicMain)}
        {fields.topicMain === null ? '' : '. '}
        {outcome}: {labelIn(own.outcomes, fields.outcomeRoute)}.
      </p>
      <ul className={classes.list}>
        {accepted.map((solution) => (
          <li key={solution.id}>{inWords(solution)}</li>
        ))}
        {accepted.length === 0 ? <li className={classes.quiet}>Nothing was taken up.</li> : null}
      </ul>
      {notes.length > 0 ? (
        <Disclosure
          label={`What was said: ${notes.length === 1 ? 'one line' : `${notes.length} lines`}`}
          isFilled={false}
        >
          <ul className={classes.list}>
            {notes.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </section>
  );
}
