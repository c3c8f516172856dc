import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import type { ReplyRow } from '../../../shared/domain/hand-over/view.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import { sinceWhen } from '../../lib/dates.ts';
import { openSheet } from '../../lib/open-sheet.ts';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import classes from './desk.module.css';
import { DeskList } from './desk-list.tsx';
import { MarkHint } from './mark-hint.tsx';
import { MarkedRow } from './marked-row.tsx';
import { toldMark } from './reply-marks.ts';
import { RowCautions } from './row-cautions.tsx';
import { nameOf } from './rows.ts';

interface ReplyRowsProps {
  rows: readonly ReplyRow[];
  more: number;
  today: CivilDate;
}

/** Who it goes to, as far as that is known. */
function towards({ requesterName, organisation }: ReplyRow): string {
  const parts = [requesterName, organisation].map((part) => part.trim()).filter(saysSomething);
  return parts.length === 0 ? 'to whoever referred them' : `to ${parts.join(', ')}`;
}

/** Professionals who wait to hear what came of it: Enter opens the reply, one key marks that they were told. */
export function ReplyRows({ rows, more, today }: ReplyRowsProps) {
  return (
    <DeskList
      title="Replies promised to whoever referred"
      rows={rows}
      more={more}
      idOf={({ contact }) => contact}
      hint={<MarkHint label="they were told in another way" />}
    >
      {(row, isStop) => (
        <MarkedRow
          look="promise"
          mark={toldMark(row)}
          isStop={isStop}
          onOpen={() => openSheet(row.contact, 'reply')}
          label="Told"
          about={`reply about ${nameOf(row)}, ${towards(row)}`}
        >
          <span className={classes.name}>
            {nameOf(row)} {row.sample ? <SampleBadge /> : null} <RowCautions of={row.contact} />
          </span>{' '}
          <span className={classes.words}>Reply {towards(row)}</span> <span className={classes.about} />
          <span className={classes.state}>not sent yet, promised {sinceWhen(row.since, today)}</span>
        </MarkedRow>
      )}
    </DeskList>
  );
}
