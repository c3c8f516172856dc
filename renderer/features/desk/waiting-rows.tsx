import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import type { WaitingRow } from '../../../shared/domain/hand-over/view.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import { sinceWhen } from '../../lib/dates.ts';
import { resultWords } from '../../lib/hand-over-words.ts';
import { openSheet } from '../../lib/open-sheet.ts';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import classes from './desk.module.css';
import { DeskList } from './desk-list.tsx';
import { MarkHint } from './mark-hint.tsx';
import { MarkedRow } from './marked-row.tsx';
import { RowCautions } from './row-cautions.tsx';
import { nameOf } from './rows.ts';
import { cameBackMark, waitingId } from './waiting-marks.ts';

interface WaitingRowsProps {
  rows: readonly WaitingRow[];
  more: number;
  today: CivilDate;
}

/** Where a hand-over stands, `not sent yet, passed on 10:24`. */
function stateOf({ state, since, result }: WaitingRow, today: CivilDate): string {
  const when = sinceWhen(since, today);
  switch (state) {
    case 'not-sent':
      return `not sent yet, passed on ${when}`;
    case 'not-taken':
      return `sent ${when}, nobody has taken it`;
    case 'came-back':
      return result?.result === 'sent-back' ? `sent back ${when}: begin a conversation about it` : `came back ${when}`;
  }
}

function Words({ row, today }: { row: WaitingRow; today: CivilDate }) {
  const { label, result } = row;
  return (
    <>
      <span className={classes.name}>
        {nameOf(row)} {row.sample ? <SampleBadge /> : null} <RowCautions of={row.contact} />
      </span>{' '}
      <span className={classes.words}>
        {label}
        {result === null ? '' : `: ${resultWords[result.result].toLowerCase()}`}
        {result !== null && saysSomething(result.words) ? `, “${result.words.trim()}”` : ''}
      </span>{' '}
      <span className={classes.about} />
      <span className={classes.state}>{stateOf(row, today)}</span>
    </>
  );
}

/** Hand-overs that nobody has sent or taken, and what has come back: Enter opens the hand-over. */
export function WaitingRows({ rows, more, today }: WaitingRowsProps) {
  const hasCameBack = rows.some(({ result }) => result !== null);
  return (
    <DeskList
      title="Hand-overs nobody has taken, and what came of them"
      rows={rows}
      more={more}
      idOf={waitingId}
      {...(hasCameBack ? { hint: <MarkHint label="seen" /> } : {})}
    >
      {(row, isStop) => {
        const mark = cameBackMark(row);
        const open = () => openSheet(row.contact, 'hand-over');
        if (mark === null) {
          return (
            <button type="button" className={classes.promiseRow} data-stop tabIndex={isStop ? 0 : -1} onClick={open}>
              <Words row={row} today={today} />
            </button>
          );
        }
        return (
          <MarkedRow look="promise" mark={mark} isStop={isStop} onOpen={open} label="Seen" about={nameOf(row)}>
            <Words row={row} today={today} />
          </MarkedRow>
        );
      }}
    </DeskList>
  );
}
