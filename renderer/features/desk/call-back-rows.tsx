import { useQuery } from '@tanstack/react-query';
import type { ContactSummary } from '../../../shared/domain/contact.ts';
import type { CallBackTries } from '../../../shared/domain/follow-up/view.ts';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import { api } from '../../lib/api.ts';
import { useOtherNamesHidden } from '../../lib/other-names.ts';
import { ariaShortcut } from '../../lib/shortcut.ts';
import { AlarmBadge } from '../../ui/alarm-badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Keys } from '../../ui/keys.tsx';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import { noteNoReply, rangBack } from './call-back-marks.ts';
import { CallBackReason } from './call-back-reason.tsx';
import classes from './desk.module.css';
import { callBackShortcuts } from './desk-commands.ts';
import { DeskList } from './desk-list.tsx';
import { hideNumber } from './hide-names.ts';
import { RowCautions } from './row-cautions.tsx';
import { nameOf, owedSince } from './rows.ts';

interface CallBackRowsProps {
  rows: readonly ContactSummary[];
  more: number;
  today: CivilDate;
  onOpen: (contact: Id) => void;
}

/** The number to ring, or why it is not to be rung, and what holds. */
function toRing({ number, refusal, binds }: CallBackTries): string {
  if (refusal !== null) return refusal;
  return [saysSomething(number) ? number : 'No number is on record.', ...binds].join(' ');
}

/** Whom to ring back: one key where they were reached, one where nobody answered. Enter opens the lost conversation. */
export function CallBackRows({ rows, more, today, onOpen }: CallBackRowsProps) {
  const { data } = useQuery({ queryKey: ['followups', 'callBacks'], queryFn: () => api.followups.callBacks() });
  const isHidden = useOtherNamesHidden();
  const triesOf = (contact: Id) => {
    const found = data?.find((tries) => tries.contact === contact);
    return found && isHidden ? hideNumber(found) : found;
  };
  const hint = (
    <p className={classes.hint}>
      <Keys of={callBackShortcuts.reached} /> reached, <Keys of={callBackShortcuts.noReply} /> no reply
    </p>
  );

  async function reached(row: ContactSummary, reason = ''): Promise<boolean> {
    const begun = await rangBack(row, reason);
    if (begun !== null) onOpen(begun);
    return begun !== null;
  }

  return (
    <DeskList title="Call-backs owed" rows={rows} more={more} idOf={({ id }) => id} hint={hint}>
      {(row, isStop) => {
        const tries = triesOf(row.id);
        return (
          <div data-call-back={row.id}>
            <div className={classes.callBack}>
              <button
                type="button"
                className={classes.callBackRow}
                data-stop
                tabIndex={isStop ? 0 : -1}
                aria-keyshortcuts={Object.values(callBackShortcuts).map(ariaShortcut).join(' ')}
                onClick={() => onOpen(row.id)}
              >
                <span className={classes.name}>
                  {nameOf(row)} <AlarmBadge {...row.alarms} /> <RowCautions of={row.id} />{' '}
                  {row.sample ? <SampleBadge /> : null}
                </span>{' '}
                <span className={classes.words}>{tries ? toRing(tries) : ''}</span>{' '}
                <span className={classes.state}>{owedSince(row, today, tries)}</span>
              </button>
              {tries && tries.refusal === null ? (
                <>
                  <span data-reached>
                    <Button
                      excludeFromTabOrder={!isStop}
                      aria-label={`Rang back, reached: ${nameOf(row)}`}
                      onPress={() => void reached(row)}
                    >
                      Reached
                    </Button>
                  </span>
                  <span data-no-answer>
                    <Button
                      excludeFromTabOrder={!isStop}
                      aria-label={`Rang back, no reply: ${nameOf(row)}`}
                      onPress={() => void noteNoReply(row)}
                    >
                      No reply
                    </Button>
                  </span>
                </>
              ) : null}
            </div>
            {tries && isStop ? <CallBackReason row={row} tries={tries} onReached={(why) => reached(row, why)} /> : null}
          </div>
        );
      }}
    </DeskList>
  );
}
