import type { PromiseRow } from '../../../shared/domain/desk-day.ts';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import type { WaitingPack } from '../../../shared/domain/information-pack/view.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { plainDay, sinceWhen } from '../../lib/dates.ts';
import { openPack } from '../../lib/open-pack.ts';
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
  /** Information packs that were promised and not given yet, also before their day. */
  packs: readonly WaitingPack[];
  more: number;
  pack: Pack;
  today: CivilDate;
  onOpen: (contact: Id) => void;
}

type Row = { readonly is: 'promise'; readonly row: PromiseRow } | { readonly is: 'pack'; readonly row: WaitingPack };

const dayOf = (each: Row) => (each.is === 'pack' ? each.row.due : each.row.by);

function Name({ row }: { row: PromiseRow | WaitingPack }) {
  return (
    <span className={classes.name}>
      {nameOf(row)} <AlarmBadge {...row.alarms} /> <RowCautions of={row.contact} />{' '}
      {row.sample ? <SampleBadge /> : null}
    </span>
  );
}

const stillOpen = ({ isDraft }: PromiseRow | WaitingPack) => (isDraft ? ', conversation still open' : '');

function PackRow({ row, isStop, today }: { row: WaitingPack; isStop: boolean; today: CivilDate }) {
  const { contact, due, producedAt } = row;
  return (
    <button
      type="button"
      className={classes.promiseRow}
      data-stop
      tabIndex={isStop ? 0 : -1}
      onClick={() => openPack(contact)}
    >
      <Name row={row} /> <span className={classes.words}>Information pack</span>{' '}
      <span className={classes.about}>
        {producedAt === null ? 'not made yet' : `made ${sinceWhen(producedAt, today)}, not given`}
        {stillOpen(row)}
      </span>{' '}
      <span className={classes.state}>
        {due > today ? `promised by ${plainDay(due)}` : promiseDue({ by: due }, today)}
      </span>
    </button>
  );
}

/**
 * What somebody said they would arrange, and information packs to give: Enter opens the conversation or the pack; one key
 * or the button marks a promise done.
 */
export function PromiseRows({ rows, packs, more, pack, today, onOpen }: PromiseRowsProps) {
  const all: Row[] = [
    ...rows.map((row) => ({ is: 'promise' as const, row })),
    ...packs.map((row) => ({ is: 'pack' as const, row })),
  ].toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)));
  return (
    <DeskList
      title={packs.length === 0 ? 'Promises due' : 'Promises due, and packs to give'}
      rows={all}
      more={more}
      idOf={(each) => (each.is === 'pack' ? each.row.pack : each.row.solution)}
      {...(rows.length > 0 ? { hint: <MarkHint label="it is done" /> } : {})}
    >
      {(each, isStop) => {
        if (each.is === 'pack') return <PackRow row={each.row} isStop={isStop} today={today} />;
        const { row } = each;
        return (
          <MarkedRow
            look="promise"
            mark={doneMark(row)}
            isStop={isStop}
            onOpen={() => onOpen(row.contact)}
            label="Done"
            about={`${promised(row, pack)}, ${nameOf(row)}`}
          >
            <Name row={row} /> <span className={classes.words}>{promised(row, pack)}</span>{' '}
            <span className={classes.about}>
              promised by {saysSomething(row.owner) ? row.owner : 'nobody yet'}
              {stillOpen(row)}
            </span>{' '}
            <span className={classes.state}>{promiseDue(row, today)}</span>
          </MarkedRow>
        );
      }}
    </DeskList>
  );
}
