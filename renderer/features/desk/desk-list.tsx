import { type ReactNode, useState } from 'react';
import { moveAlongStops } from '../../ui/roving.ts';
import classes from './desk.module.css';
import { countedWith } from './rows.ts';

interface DeskListProps<T> {
  title: string;
  rows: readonly T[];
  /** How many more there are than these rows. */
  more: number;
  /** When the others show, or what they are; by itself they move up. */
  rest?: string;
  idOf: (row: T) => string;
  /** One row. Its button carries `data-stop`, and is a stop of the Tab key where it says so. */
  children: (row: T, isStop: boolean) => ReactNode;
  /** What to say, and to do next, where there are none. */
  empty?: ReactNode;
  /** A word beside the heading. */
  hint?: ReactNode;
}

/** A list of the desk: one stop for the Tab key; arrows move along it. */
export function DeskList<T>(props: DeskListProps<T>) {
  const { title, rows, more, idOf, children, empty, hint } = props;
  const { rest = 'They move up here as these are done.' } = props;
  const [stopId, setStopId] = useState<string | null>(null);
  const stop = rows.find((row) => idOf(row) === stopId) ?? rows[0];
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.heading}>
        <h2>
          {title} <span className={classes.count}>{countedWith(rows.length, more)}</span>
        </h2>
        {hint}
      </div>
      {rows.length === 0 ? (
        <p className={classes.empty}>{empty}</p>
      ) : (
        <ul
          className={classes.rows}
          data-list={title}
          onKeyDown={moveAlongStops}
          onFocus={({ target }) => setStopId(target.closest('[data-row]')?.getAttribute('data-row') ?? null)}
        >
          {rows.map((row) => (
            <li key={idOf(row)} data-row={idOf(row)}>
              {children(row, row === stop)}
            </li>
          ))}
        </ul>
      )}
      {more === 0 ? null : (
        <p className={classes.rest}>
          The first {rows.length} are shown, of {countedWith(rows.length, more)}. {rest}
        </p>
      )}
    </section>
  );
}
