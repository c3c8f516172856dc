import type { PurgeRun } from '../../../shared/contract/retention.ts';
import { monthInWords } from '../../lib/dates.ts';
import { goneByMonth, type OutcomeClass } from './retention-words.ts';
import classes from './tables.module.css';

/** What would go, or has gone, by the month in which it ended and how. */
export function GoneTable({
  gone,
  labels,
}: {
  gone: PurgeRun['gone'];
  labels: Readonly<Record<OutcomeClass, string>>;
}) {
  const { ends, rows } = goneByMonth(gone);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className={classes.box} aria-label="What would go, by month" tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Ended in</th>
            {ends.map((end) => (
              <th key={end} scope="col" className={classes.number}>
                {labels[end]}
              </th>
            ))}
            <th scope="col" className={classes.number}>
              All
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ month, by, all }) => (
            <tr key={month}>
              <th scope="row">{monthInWords(month)}</th>
              {ends.map((end) => (
                <td key={end} className={classes.number}>
                  {(by[end] ?? 0).toLocaleString('en-GB')}
                </td>
              ))}
              <td className={classes.number}>{all.toLocaleString('en-GB')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
