import { useState } from 'react';
import type { LegalHold } from '../../../shared/contract/retention.ts';
import { holdReasons } from '../../../shared/domain/retention/reasons.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { choicesOf } from '../../ui/choice.ts';
import { Segmented } from '../../ui/segmented.tsx';
import classes from './administration.module.css';
import { conversations, holdReasonWords } from './retention-words.ts';
import { Said, useOutcome } from './use-outcome.tsx';

/** Holds conversations for a reason. */
export function HoldThem({ contacts, usual }: { contacts: readonly string[]; usual: LegalHold['reason'] | null }) {
  const [reason, setReason] = useState(usual);
  const outcome = useOutcome();
  const hold = () =>
    outcome.run(async () => {
      if (reason === null) throw new Error('Choose why they are held.');
      await api.retention.hold({ contacts: [...contacts], reason });
      return `Held: ${conversations(contacts.length)}, ${holdReasonWords[reason].toLowerCase()}.`;
    });
  return (
    <>
      <div className={classes.line}>
        <Segmented
          label="Why"
          options={choicesOf(holdReasons, holdReasonWords)}
          value={reason}
          onChoose={(chosen) => setReason(chosen)}
        />
        <Button onPress={() => void hold()}>Hold {conversations(contacts.length)}</Button>
      </div>
      <Said of={outcome} />
    </>
  );
}
