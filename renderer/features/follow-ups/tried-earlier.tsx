import { useEffect } from 'react';
import { happenedProblem } from '../../../shared/domain/follow-up/result-rules.ts';
import { clock } from '../../lib/clock.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { MomentField } from '../../ui/moment-field.tsx';
import classes from './follow-ups.module.css';
import { markUnread } from './unread-tries.ts';
import { useDraft } from './use-draft.ts';
import type { FollowUpVisit } from './visits.ts';

/** When a try was made that nobody has noted yet: left empty it is noted as made now. */
export function TriedEarlier({ visit }: { visit: FollowUpVisit }) {
  const { view, saver } = visit;
  const { draft } = useDraft(visit);
  useEffect(() => () => markUnread(view.contact.id, false), [view.contact.id]);
  const problem = happenedProblem(draft.triedAt, { now: clock.now(), closedAt: view.contact.closedAt });
  return (
    <Disclosure label="It was tried earlier" isFilled={draft.triedAt !== null}>
      <div data-question-text>
        <MomentField
          label="When it was tried"
          value={draft.triedAt}
          onType={(triedAt) => saver.put({ triedAt })}
          onLeave={() => void saver.flush()}
          onUnread={(isUnread) => markUnread(view.contact.id, isUnread)}
          lies="past"
          placeholder="9:10, or yesterday 16:40"
        />
        <p role="status" className={classes.safety}>
          {problem ?? ''}
        </p>
      </div>
    </Disclosure>
  );
}
