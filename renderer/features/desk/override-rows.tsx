import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import type { OverrideRow, OverridesForLead } from '../../../shared/domain/overrides.ts';
import type { SafetyMarks } from '../../../shared/domain/safety/safety-state.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import { sinceWhen } from '../../lib/dates.ts';
import { useSafetyMarks } from '../../lib/use-safety-marks.ts';
import { AlarmBadge } from '../../ui/alarm-badge.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SafetyBadge } from '../../ui/safety-badge.tsx';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import classes from './desk.module.css';
import { DeskList } from './desk-list.tsx';
import { MarkHint } from './mark-hint.tsx';
import { MarkedRow } from './marked-row.tsx';
import { overrideKey, seenMark } from './override-marks.ts';
import { countedWith, nameOf } from './rows.ts';

interface OverrideRowsProps {
  overrides: OverridesForLead;
  today: CivilDate;
  onOpen: (contact: Id) => void;
}

function Row({ row, today, marks }: { row: OverrideRow; today: CivilDate; marks: SafetyMarks | undefined }) {
  return (
    <>
      <span className={classes.name}>
        {nameOf(row)} {marks ? <SafetyBadge {...marks} /> : <AlarmBadge {...row.alarms} />}{' '}
        {marks && marks.open === 0 ? <AlarmBadge openSafety={0} untaken={row.alarms.untaken} /> : null}{' '}
        {row.sample ? <SampleBadge /> : null}
        <span className={classes.outcome}>{row.outcome}</span>
      </span>{' '}
      <span className={classes.words}>
        {row.over.map((sentence) => (
          <span key={sentence} className={classes.line}>
            {sentence}{' '}
          </span>
        ))}
        <span className={classes.line}>
          <span className={classes.about}>Reason:</span> {row.reason}
          {saysSomething(row.words) ? `: “${row.words}”` : ''}{' '}
        </span>
      </span>{' '}
      <span className={classes.state}>
        <span className={classes.line}>{sinceWhen(row.at, today)} </span>
        <span className={`${classes.line} ${classes.about}`}>given by {row.by} </span>
        {row.endedAt === null ? null : (
          <span className={classes.line}>no longer so since {sinceWhen(row.endedAt, today)} </span>
        )}
        {row.seen === null ? null : (
          <span className={classes.line}>
            seen by {row.seen.by}, {sinceWhen(row.seen.at, today)}
          </span>
        )}
      </span>
    </>
  );
}

/** What was closed over a gate and no lead has seen: Enter opens the conversation, one key or the button marks it. */
export function OverrideRows({ overrides: { unseen, moreUnseen }, today, onOpen }: OverrideRowsProps) {
  const marksOf = useSafetyMarks(unseen.map(({ contact }) => contact));
  return (
    <DeskList
      title="Closed with a reason, for a lead to see"
      rows={unseen}
      more={moreUnseen}
      idOf={overrideKey}
      hint={<MarkHint label="seen" />}
    >
      {(row, isStop) => (
        <MarkedRow
          look="override"
          mark={seenMark(row)}
          isStop={isStop}
          onOpen={() => onOpen(row.contact)}
          label="Seen"
          about={`${nameOf(row)}, ${row.reason}`}
        >
          <Row row={row} today={today} marks={marksOf(row.contact)} />
        </MarkedRow>
      )}
    </DeskList>
  );
}

/** What a lead has seen, folded away; each can be had back. */
export function SeenOverrides({ overrides: { seen, moreSeen }, today, onOpen }: OverrideRowsProps) {
  const marksOf = useSafetyMarks(seen.map(({ contact }) => contact));
  if (seen.length === 0) return null;
  return (
    <Disclosure
      label={`Closed with a reason, and seen by a lead: ${countedWith(seen.length, moreSeen)}`}
      isFilled={false}
      isLazy
      className={classes.fold}
    >
      <DeskList
        title="Seen by a lead"
        rows={seen}
        more={moreSeen}
        rest="They were seen before these."
        idOf={overrideKey}
        hint={<MarkHint label="not seen after all" />}
      >
        {(row, isStop) => (
          <MarkedRow
            look="override"
            mark={seenMark(row)}
            isStop={isStop}
            onOpen={() => onOpen(row.contact)}
            label="Not seen"
            about={`${nameOf(row)}, ${row.reason}`}
          >
            <Row row={row} today={today} marks={marksOf(row.contact)} />
          </MarkedRow>
        )}
      </DeskList>
    </Disclosure>
  );
}
