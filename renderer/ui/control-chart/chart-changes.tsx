import { useState } from 'react';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import { plainDate } from '../../lib/dates.ts';
import { Button } from '../button.tsx';
import { DateField } from '../date-field.tsx';
import { TextField } from '../text-field.tsx';
import classes from './chart-changes.module.css';

/** A change on purpose that was recorded for a chart. */
export interface RecordedChange {
  readonly id: string;
  readonly from: CivilDate;
  readonly reason: string;
  readonly by: string;
}

/** The changes of one chart. */
export interface ChartChangesProps {
  /** Those that stand. */
  changes: readonly RecordedChange[];
  today: CivilDate;
  onAdd: (change: { from: CivilDate; reason: string }) => void;
  onUndo: (id: string) => void;
}

const longestReason = 500;

/** Lists the changes after which the limits of a chart are reckoned anew, and takes a new one with its reason. */
export function ChartChanges({ changes, today, onAdd, onUndo }: ChartChangesProps) {
  const [from, setFrom] = useState<CivilDate | null>(null);
  const [reason, setReason] = useState('');
  const isReady = from !== null && from <= today && saysSomething(reason);

  function add() {
    if (from === null || !isReady) return;
    onAdd({ from, reason });
    setFrom(null);
    setReason('');
  }

  return (
    <div className={classes.changes}>
      {changes.length > 0 ? (
        <ul className={classes.list} aria-label="Changes on record">
          {changes.map(({ id, from: day, reason: why, by }) => (
            <li key={id} className={classes.change}>
              <span>
                <b>{plainDate(day)}</b> {why} <span className={classes.by}>{by}</span>
              </span>
              <Button look="quiet" aria-label={`Undo the change of ${plainDate(day)}`} onPress={() => onUndo(id)}>
                Undo
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <p className={classes.hint}>
        Only for a change that was made on purpose and will last. A reason that is found afterwards for an odd week is
        none.
      </p>
      <div className={classes.form}>
        <DateField label="Changed from" value={from} onType={setFrom} today={today} lies="past" />
        <TextField label="What was changed" value={reason} onType={setReason} longest={longestReason} />
        <Button isDisabled={!isReady} onPress={add}>
          Reckon anew from this day
        </Button>
      </div>
    </div>
  );
}
