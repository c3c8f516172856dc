import { useId } from 'react';
import classes from './lead.module.css';
import { NumberButton, type OpenNumber } from './measures-table.tsx';
import { manyModel } from './table-models.ts';
import { TakeOut } from './take-out.tsx';

interface ManyTableProps {
  title: string;
  /** What to say where there is nothing. */
  empty: string;
  rows: readonly { readonly code: string; readonly n: number }[];
  /** The start of the part that a row counts, as `tier` in `tier/local-group`. */
  part: string;
  inWords: (code: string) => string;
  time: string;
  onOpen: OpenNumber;
}

/** How many there are of each, the most first, with a bar beside the number. */
export function ManyTable({ title, empty, rows, part, inWords, time, onOpen }: ManyTableProps) {
  const titleId = useId();
  const most = Math.max(1, ...rows.map(({ n }) => n));
  return (
    <section className={classes.card} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {rows.length === 0 ? (
        <p className={classes.quiet}>{empty}</p>
      ) : (
        <table className={classes.table} aria-labelledby={titleId}>
          <tbody>
            {rows.map(({ code, n }) => (
              <tr key={code}>
                <th scope="row">{inWords(code)}</th>
                <td className={classes.bar}>
                  <meter min={0} max={most} value={n} aria-hidden />
                </td>
                <td className={classes.number}>
                  <NumberButton
                    n={n}
                    title={inWords(code)}
                    onOpen={() => onOpen(`${title}: ${inWords(code)}`, { part: `${part}/${code}` })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length === 0 ? null : <TakeOut table={manyModel(`${title}, ${time}`, rows, inWords)} />}
    </section>
  );
}
