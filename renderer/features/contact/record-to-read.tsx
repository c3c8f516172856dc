import { useQuery } from '@tanstack/react-query';
import type { Contact } from '../../../shared/domain/contact.ts';
import { civilDateOf, civilTimeOf } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { api } from '../../lib/api.ts';
import { longDate, plainDate, shortDate } from '../../lib/dates.ts';
import classes from './closed-contact.module.css';
import { NotesAsKept } from './notes/notes-as-kept.tsx';
import { labelOf } from './pack-choices.ts';
import { concernInWords, recordInWords, solutionInWords } from './record-in-words.ts';

function Said({ contact, pack }: { contact: Contact; pack: Pack }) {
  const keptAt = new Map(contact.promisesKept.map(({ solution, at }) => [solution, at]));
  return (
    <section aria-label="What was said">
      <h2>What was said</h2>
      <NotesAsKept notes={contact.notes} pack={pack} />
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
  );
}

/** How a contact ended, in the words of its pack. */
export function endInWords({ fields }: Contact, pack: Pack): string {
  const ended = fields.outcomeClass === null ? '' : pack.outcome_labels[fields.outcomeClass];
  return `${ended}: ${labelOf(pack.outcomes, fields.outcomeRoute)}`;
}

/** When a contact was received, when it closed and when its follow-up is. */
export function whenInWords({ fields, closedAt, followUp }: Contact): string {
  const closed = closedAt === null ? '' : `, closed ${shortDate(civilDateOf(closedAt))} at ${civilTimeOf(closedAt)}`;
  const due = followUp === null ? '' : `, follow-up ${plainDate(followUp.due)}`;
  return `Received ${longDate(civilDateOf(fields.receivedAt))} at ${civilTimeOf(fields.receivedAt)}${closed}${due}.`;
}

/** What was said and what is on record beside it, to read. */
export function RecordColumns({ contact, pack }: { contact: Contact; pack: Pack }) {
  return (
    <div className={classes.columns}>
      <Said contact={contact} pack={pack} />
      <dl className={classes.facts}>
        {recordInWords(contact, pack).map(({ name, words }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A conversation to read beside something else: how it ended, when it was, what was said. Nothing can be done in it. */
export function RecordToRead({ contact }: { contact: Contact }) {
  const { packId: id, packVersion: version } = contact;
  const { data: pack, error } = useQuery({
    queryKey: ['packs', 'get', id, version],
    queryFn: () => api.packs.get({ id, version }),
  });
  if (error) return <p role="alert">{error.message}</p>;
  if (!pack) return <p>Opening…</p>;
  return (
    <div className={classes.narrow}>
      <p>{endInWords(contact, pack)}</p>
      <p className={classes.quiet}>{whenInWords(contact)}</p>
      <RecordColumns contact={contact} pack={pack} />
    </div>
  );
}
