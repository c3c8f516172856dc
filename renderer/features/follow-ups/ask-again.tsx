import { useEffect } from 'react';
import { asNextDay, nextRound } from '../../../shared/domain/follow-up/next-try.ts';
import { civilDateOf } from '../../../shared/domain/time.ts';
import { clock } from '../../lib/clock.ts';
import { shortDate } from '../../lib/dates.ts';
import { DateField } from '../../ui/date-field.tsx';
import { useDraft } from './use-draft.ts';
import type { FollowUpVisit } from './visits.ts';

/** When to ask somebody again who has not tried it yet: the usual working day, or another one. */
export function AskAgain({ visit }: { visit: FollowUpVisit }) {
  const { saver, today } = visit;
  const { draft } = useDraft(visit);
  const day = civilDateOf(clock.now());
  // The usual day is put down as soon as the question comes up; whoever empties the field is not corrected.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the question comes up
  useEffect(() => {
    if (draft.nextOn === null) saver.put({ nextOn: nextRound(day, today).day });
  }, []);
  return (
    <div data-question-text>
      <DateField
        label="Ask again on"
        value={draft.nextOn}
        onType={(nextOn) => saver.put({ nextOn })}
        onLeave={() => void saver.flush()}
        today={day}
        lies="future"
        remark={(chosen) =>
          asNextDay(chosen, today).uncertain
            ? `${shortDate(chosen)}: bank holidays are not known so far ahead`
            : shortDate(chosen)
        }
      />
    </div>
  );
}
