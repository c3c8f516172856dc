import { useQuery } from '@tanstack/react-query';
import { civilDateOf, civilTimeOf } from '../../../shared/domain/time.ts';
import { api } from '../../lib/api.ts';
import { plainDate } from '../../lib/dates.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import classes from './administration.module.css';
import { goneInAll } from './retention-words.ts';
import tables from './tables.module.css';

/** The removals there were, the newest first, in numbers. */
export function PurgeLog() {
  const { data: runs = [] } = useQuery({
    queryKey: ['retention', 'log', { limit: 50 }],
    queryFn: () => api.retention.log({ limit: 50 }),
  });
  if (runs.length === 0) return <p className={classes.quiet}>Nothing has been removed yet.</p>;
  return (
    <Disclosure
      label={`What has been removed (${runs.length === 50 ? 'the last 50 times' : runs.length})`}
      isFilled={false}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className={tables.box} aria-label="What has been removed" tabIndex={0}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">By the day</th>
              <th scope="col" className={tables.number}>
                Removed
              </th>
              <th scope="col" className={tables.number}>
                Held
              </th>
              <th scope="col" className={tables.number}>
                Not finished
              </th>
            </tr>
          </thead>
          <tbody>
            {runs.map(({ at, onDay, gone, held, stillOpen }) => (
              <tr key={at}>
                <th scope="row">
                  {plainDate(civilDateOf(at))}, {civilTimeOf(at)}
                </th>
                <td>{plainDate(onDay)}</td>
                <td className={tables.number}>{goneInAll(gone).toLocaleString('en-GB')}</td>
                <td className={tables.number}>{held}</td>
                <td className={tables.number}>{stillOpen}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Disclosure>
  );
}
