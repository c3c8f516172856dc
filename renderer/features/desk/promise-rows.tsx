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

const isSent = (each: Row) => each.is === 'pack' || each.row.isToSend;
const dueOrComing = (by: CivilDate, today: CivilDate) =>
  by > today ? `promised by ${plainDay(by)}` : promiseDue({ by }, today);
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

interface PackRowProps {
  row: WaitingPack;
  /** What was promised to be sent and goes with it. */
  along: readonly string[];
  isStop: boolean;
  today: CivilDate;
}

function PackRow({ row, along, isStop, today }: PackRowProps) {
  const { contact, due, producedAt } = row;
  return (
    <button
      type="button"
      className={classes.promiseRow}
      data-stop
      tabIndex={isStop ? 0 : -1}
      onClick={() => openPack(contact)}
    >
      <Name row={row} />{' '}
      <span className={classes.words}>
        Information pack{along.length === 0 ? '' : `, with details of ${along.join(', ')}`}
      </span>{' '}
      <span className={classes.about}>
        {producedAt === null ? 'not made yet' : `made ${sinceWhen(producedAt, today)}, not given`}
        {stillOpen(row)}
      </span>{' '}
      <span className={classes.state}>{dueOrComing(due, today)}</span>
    </button>
  );
}

/**
 * What somebody said they would arrange, and what is still to be sent: Enter opens the conversation or the pack; one key
 * or the button marks a promise done. Details that go with a pack which was promised too stand in its row.
 */
export function PromiseRows({ rows, packs, more, pack, today, onOpen }: PromiseRowsProps) {
  const packed = new Set(packs.map(({ contact }) => contact));
  const goesAlong = ({ isToSend, contact }: PromiseRow) => isToSend && packed.has(contact);
  const single = rows.filter((row) => !goesAlong(row));
  const all: Row[] = [
    ...single.map((row) => ({ is: 'promise' as const, row })),
    ...packs.map((row) => ({ is: 'pack' as const, row })),
  ].toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)));
  return (
    <DeskList
      title={all.some(isSent) ? 'Promises due, and what is to be sent' : 'Promises due'}
      rows={all}
      more={more}
      idOf={(each) => (each.is === 'pack' ? each.row.pack : each.row.solution)}
      {...(single.length > 0 ? { hint: <MarkHint label="it is done" /> } : {})}
    >
      {(each, isStop) => {
        if (each.is === 'pack') {
          const along = rows.filter((row) => goesAlong(row) && row.contact === each.row.contact);
          const words = along.map((row) => promised(row, pack));
          return <PackRow row={each.row} along={words} isStop={isStop} today={today} />;
        }
        const { row } = each;
        const words = row.isToSend ? `Details of ${promised(row, pack)}` : promised(row, pack);
        return (
          <MarkedRow
            look="promise"
            mark={doneMark(row)}
            isStop={isStop}
            onOpen={() => (row.isToSend ? openPack(row.contact) : onOpen(row.contact))}
            label="Done"
            about={`${words}, ${nameOf(row)}`}
          >
            <Name row={row} /> <span className={classes.words}>{words}</span>{' '}
            <span className={classes.about}>
              promised by {saysSomething(row.owner) ? row.owner : 'nobody yet'}
              {stillOpen(row)}
            </span>{' '}
            <span className={classes.state}>{dueOrComing(row.by, today)}</span>
          </MarkedRow>
        );
      }}
    </DeskList>
  );
}
