import { useEffect, useRef } from 'react';
import type { Contact } from '../../../shared/domain/contact.ts';
import { civilDateOf, civilTimeOf } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { longDate, plainDate, shortDate } from '../../lib/dates.ts';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import classes from './closed-contact.module.css';
import { TagBadge } from './notes/tag-badge.tsx';
import { labelOf } from './pack-choices.ts';
import { concernInWords, recordInWords, solutionInWords } from './record-in-words.ts';
import { contactTitle } from './titles.ts';

/** A contact that has closed, to read: what was said, what was agreed, how it ended. */
export function ClosedContact({ contact, pack }: { contact: Contact; pack: Pack }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { fields, closedAt, followUp } = contact;
  const keptAt = new Map(contact.promisesKept.map(({ solution, at }) => [solution, at]));
  const outcome = fields.outcomeClass === null ? '' : pack.outcome_labels[fields.outcomeClass];
  return (
    <article className={classes.page} data-pane="closed">
      <header className={classes.header}>
        <h1 ref={heading} tabIndex={-1} data-start>
          {contactTitle(fields)}
        </h1>
        {contact.sample ? <SampleBadge /> : null}
        <p>
          {outcome}: {labelOf(pack.outcomes, fields.outcomeRoute)}
        </p>
        <p className={classes.quiet}>
          Received {longDate(civilDateOf(fields.receivedAt))} at {civilTimeOf(fields.receivedAt)}
          {closedAt === null ? '' : `, closed ${shortDate(civilDateOf(closedAt))} at ${civilTimeOf(closedAt)}`}
          {followUp === null ? '' : `, follow-up ${plainDate(followUp.due)}`}. To read only.
        </p>
      </header>
      <div className={classes.columns}>
        <section aria-label="What was said">
          <h2>What was said</h2>
          <ol className={classes.lines}>
            {contact.notes.map((note) => (
              <li key={note.id}>
                <TagBadge tag={note.tag} />
                <span>{note.text}</span>
                <time dateTime={note.at}>{civilTimeOf(note.at)}</time>
              </li>
            ))}
          </ol>
          {contact.concerns.length > 0 ? <h2>Safety</h2> : null}
          <ul className={classes.solutions}>
            {contact.concerns.map((concern) => (
              <li key={concern.id}>{concernInWords(concern, pack)}</li>
            ))}
          </ul>
          <h2>What could help</h2>
          <ul className={classes.solutions}>
            {contact.solutions.map((solution) => (
              <li key={solution.id}>{solutionInWords(solution, pack, keptAt.get(solution.id))}</li>
            ))}
            {contact.solutions.length === 0 ? <li>Nothing was put down.</li> : null}
          </ul>
        </section>
        <dl className={classes.facts}>
          {recordInWords(contact, pack).map(({ name, words }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </div>
    </article>
  );
}
