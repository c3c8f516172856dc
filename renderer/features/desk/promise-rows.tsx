import type { PromiseRow } from '../../../shared/domain/desk-day.ts';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { ariaShortcut } from '../../lib/shortcut.ts';
import { Button } from '../../ui/button.tsx';
import { Keys } from '../../ui/keys.tsx';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import classes from './desk.module.css';
import { doneShortcut } from './desk-commands.ts';
import { DeskList } from './desk-list.tsx';
import { markDone } from './promise-marks.ts';
import { nameOf, promiseDue, promised } from './rows.ts';

interface PromiseRowsProps {
  rows: readonly PromiseRow[];
  pack: Pack;
  today: CivilDate;
  onOpen: (contact: Id) => void;
}

/** What somebody said they would arrange: Enter opens its conversation, one key or the button marks it done. */
export function PromiseRows({ rows, pack, today, onOpen }: PromiseRowsProps) {
  const hint = (
    <p className={classes.hint}>
      <Keys of={doneShortcut} /> on a row: it is done
    </p>
  );
  return (
    <DeskList title="Promises due" rows={rows} idOf={({ solution }) => solution} hint={hint}>
      {(row, isStop) => (
        <div className={classes.promise} data-promise={row.solution}>
          <button
            type="button"
            className={classes.promiseRow}
            data-stop
            tabIndex={isStop ? 0 : -1}
            aria-keyshortcuts={ariaShortcut(doneShortcut)}
            onClick={() => onOpen(row.contact)}
          >
            <span className={classes.name}>
              {nameOf(row)} {row.sample ? <SampleBadge /> : null}
            </span>{' '}
            <span className={classes.words}>{promised(row, pack)}</span>{' '}
            <span className={classes.about}>
              promised by {saysSomething(row.owner) ? row.owner : 'nobody yet'}
              {row.isDraft ? ', conversation still open' : ''}
            </span>{' '}
            <span className={classes.state}>{promiseDue(row, today)}</span>
          </button>
          <Button
            excludeFromTabOrder={!isStop}
            aria-label={`Done: ${promised(row, pack)}, ${nameOf(row)}`}
            onPress={() => void markDone(row)}
          >
            Done
          </Button>
        </div>
      )}
    </DeskList>
  );
}
