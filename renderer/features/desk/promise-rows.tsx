import type { PromiseRow } from '../../../shared/domain/desk-day.ts';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { AlarmBadge } from '../../ui/alarm-badge.tsx';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import classes from './desk.module.css';
import { DeskList } from './desk-list.tsx';
import { MarkHint } from './mark-hint.tsx';
import { MarkedRow } from './marked-row.tsx';
import { doneMark } from './promise-marks.ts';
import { RowCautions } from './row-cautions.tsx';
import { nameOf, promiseDue, promised } from './rows.ts';

interface PromiseRowsProps {
  rows: readonly PromiseRow[];
  more: number;
  pack: Pack;
  today: CivilDate;
  onOpen: (contact: Id) => void;
}

/** What somebody said they would arrange: Enter opens its conversation, one key or the button marks it done. */
export function PromiseRows({ rows, more, pack, today, onOpen }: PromiseRowsProps) {
  return (
    <DeskList
      title="Promises due"
      rows={rows}
      more={more}
      idOf={({ solution }) => solution}
      hint={<MarkHint label="it is done" />}
    >
      {(row, isStop) => (
        <MarkedRow
          look="promise"
          mark={doneMark(row)}
          isStop={isStop}
          onOpen={() => onOpen(row.contact)}
          label="Done"
          about={`${promised(row, pack)}, ${nameOf(row)}`}
        >
          <span className={classes.name}>
            {nameOf(row)} <AlarmBadge {...row.alarms} /> <RowCautions of={row.contact} />{' '}
            {row.sample ? <SampleBadge /> : null}
          </span>{' '}
          <span className={classes.words}>{promised(row, pack)}</span>{' '}
          <span className={classes.about}>
            promised by {saysSomething(row.owner) ? row.owner : 'nobody yet'}
            {row.isDraft ? ', conversation still open' : ''}
          </span>{' '}
          <span className={classes.state}>{promiseDue(row, today)}</span>
        </MarkedRow>
      )}
    </DeskList>
  );
}
