import { useState } from 'react';
import type { SampleRow } from '../../../shared/domain/review/view.ts';
import { shortDate } from '../../lib/dates.ts';
import { useOtherNamesHidden } from '../../lib/other-names.ts';
import { AlarmBadge } from '../../ui/alarm-badge.tsx';
import { moveAlongStops } from '../../ui/roving.ts';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import classes from './review.module.css';
import { showInReviews } from './review-place.ts';
import { nameInReviews, stateInWords, whyInWords } from './review-words.ts';

/** What opens of a conversation: its sheet to write, what was said, or nothing while that is for others. */
function opens({ cannot, mine, isComplete, isRemoved }: SampleRow): 'sheet' | 'said' | null {
  if (cannot === null && !isRemoved) return 'sheet';
  return isComplete || mine === 'done' ? 'said' : null;
}

function Row({ row }: { row: SampleRow }) {
  const areHidden = useOtherNamesHidden();
  const state = stateInWords(row);
  return (
    <>
      <span className={classes.name}>
        {nameInReviews(row, areHidden)} <AlarmBadge {...row.alarms} /> {row.isInvented ? <SampleBadge /> : null}
        <span className={classes.line}>
          {row.adviser}, {shortDate(row.closedDay)}
        </span>
      </span>{' '}
      <span>
        {whyInWords(row).map((words) => (
          <span key={words} className={classes.why}>
            {words}{' '}
          </span>
        ))}
      </span>{' '}
      <span className={classes.state}>{state.length === 0 ? 'Nobody has looked at it yet' : state.join('. ')}</span>
    </>
  );
}

/** The row that had the focus last: one comes back to it. */
let lastStop: string | null = null;

/** The conversations of a sample: one stop for the Tab key; arrows move along it, Enter opens the review. */
export function SampleRows({ rows }: { rows: readonly SampleRow[] }) {
  const [stopAt, setStopAt] = useState(lastStop);
  const stop = rows.find(({ sample }) => sample === stopAt) ?? rows[0];
  return (
    <ul
      className={classes.rows}
      onKeyDown={moveAlongStops}
      onFocus={({ target }) => {
        lastStop = target.closest('[data-row]')?.getAttribute('data-row') ?? null;
        setStopAt(lastStop);
      }}
    >
      {rows.map((row) => {
        const is = opens(row);
        return (
          <li key={row.sample} className={classes.rowItem} data-row={row.sample}>
            <button
              type="button"
              className={classes.row}
              data-stop
              tabIndex={row === stop ? 0 : -1}
              aria-disabled={is === null}
              onClick={() => is && showInReviews({ is, sample: row.sample, back: 'week' })}
            >
              <Row row={row} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
