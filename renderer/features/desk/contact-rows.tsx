import type { ReactNode } from 'react';
import type { ContactSummary } from '../../../shared/domain/contact.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { AlarmBadge } from '../../ui/alarm-badge.tsx';
import { OldBadge } from '../../ui/old-badge.tsx';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import classes from './desk.module.css';
import { DeskList } from './desk-list.tsx';
import { RowCautions } from './row-cautions.tsx';
import { cameAt, nameOf } from './rows.ts';
import { usePracticeCallers } from './use-practice-callers.ts';

interface ContactRowsProps<T extends ContactSummary> {
  title: string;
  rows: readonly T[];
  more: number;
  pack: Pack;
  today: CivilDate;
  onOpen: (contact: Id) => void;
  describe: (row: T, today: CivilDate) => string;
  /** A word that has to stand out beside the name. */
  mark?: (row: T, today: CivilDate) => string | null;
  /** How they are to be reached, in the place of how they came. */
  way?: (row: T) => ReactNode;
  empty?: ReactNode;
  hint?: ReactNode;
  rest?: string;
}

/** A list of contacts; Enter opens one. */
export function ContactRows<T extends ContactSummary>(props: ContactRowsProps<T>) {
  const { rows, pack, today, onOpen, describe, mark, way, ...list } = props;
  const callers = usePracticeCallers();
  return (
    <DeskList {...list} rows={rows} idOf={({ id }) => id}>
      {(row, isStop) => (
        <button
          type="button"
          className={classes.row}
          data-stop
          tabIndex={isStop ? 0 : -1}
          onClick={() => onOpen(row.id)}
        >
          <span className={classes.time}>{cameAt(row.receivedAt, today)}</span>{' '}
          <span className={classes.name}>
            {nameOf(row, callers.get(row.id))} <AlarmBadge {...row.alarms} /> <RowCautions of={row.id} />{' '}
            <OldBadge>{mark?.(row, today)}</OldBadge> {row.sample ? <SampleBadge /> : null}
          </span>{' '}
          <span className={classes.about}>
            {row.topicMain === null ? '' : (pack.topics[row.topicMain]?.label ?? row.topicMain)}
          </span>{' '}
          <span className={classes.about}>{way ? way(row) : (pack.channels[row.channel]?.label ?? row.channel)}</span>{' '}
          <span className={classes.state}>{describe(row, today)}</span>
        </button>
      )}
    </DeskList>
  );
}
