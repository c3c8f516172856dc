import { useState } from 'react';
import type { RecordStanding } from '../../../shared/contract/retention.ts';
import { erasureGrounds, refusalGrounds } from '../../../shared/domain/retention/reasons.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { choicesOf } from '../../ui/choice.ts';
import { Segmented } from '../../ui/segmented.tsx';
import classes from './administration.module.css';
import { AskOnce } from './ask-once.tsx';
import { obstacleTo } from './choosing.ts';
import { conversations, erasureGroundWords, refusalGroundWords } from './retention-words.ts';
import type { Outcome } from './use-outcome.tsx';

type Ground<G extends readonly string[]> = G[number] | null;
const decisions = [
  { value: 'erased', label: 'Remove it' },
  { value: 'refused', label: 'Refuse' },
] as const;

/** Puts down what was decided about a request to remove somebody's record, and removes it. */
export function Decide({
  contacts,
  standing,
  outcome,
  onRemoved,
}: {
  contacts: readonly string[];
  standing: readonly RecordStanding[];
  outcome: Outcome;
  onRemoved: () => void;
}) {
  const [decision, setDecision] = useState<'erased' | 'refused' | null>(null);
  const [ground, setGround] = useState<Ground<typeof erasureGrounds>>(null);
  const [refusal, setRefusal] = useState<Ground<typeof refusalGrounds>>(null);
  const many = conversations(contacts.length);
  const obstacle = obstacleTo(contacts, standing);

  const remove = async () => {
    if (ground === null) return null;
    await api.retention.erase({ contacts: [...contacts], decision: 'erased', ground });
    onRemoved();
    return `Removed: the names and words of ${many}. The app cleans its copies within a day, or at once by “Clean the copies now” above.`;
  };
  const refuse = async () => {
    if (refusal === null) return null;
    await api.retention.erase({ contacts: [...contacts], decision: 'refused', ground: refusal });
    return `Put down: removing ${many} was refused. ${refusalGroundWords[refusal]}.`;
  };
  return (
    <>
      <Segmented label="What was decided" options={decisions} value={decision} onChoose={setDecision} />
      {decision === 'erased' ? (
        <>
          <Segmented
            label="On which ground"
            options={choicesOf(erasureGrounds, erasureGroundWords)}
            value={ground}
            onChoose={setGround}
          />
          {obstacle ? <p className={classes.trouble}>{obstacle}</p> : null}
          {ground !== null && obstacle === null ? (
            <AskOnce
              label={`Remove ${many}…`}
              look="danger"
              yes="Remove for good"
              no="Remove nothing"
              onYes={() => void outcome.run(remove)}
            >
              <p>
                The names, numbers, addresses, birth dates, notes and words of {many} go for good, with what was changed
                in them. This cannot be undone.
              </p>
              <p>
                Codes, days and numbers stay, and what is counted does not change. That it was decided, by whom and on
                which ground, is kept without a name. Copies outside the app’s folder are yours to delete.
              </p>
            </AskOnce>
          ) : null}
        </>
      ) : null}
      {decision === 'refused' ? (
        <>
          <Segmented
            label="On which ground"
            options={choicesOf(refusalGrounds, refusalGroundWords)}
            value={refusal}
            onChoose={setRefusal}
          />
          {refusal === null ? null : (
            <div className={classes.buttons}>
              <Button onPress={() => void outcome.run(refuse)}>Put down that it was refused</Button>
            </div>
          )}
        </>
      ) : null}
    </>
  );
}
