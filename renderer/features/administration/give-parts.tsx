import type { RecordStanding } from '../../../shared/contract/retention.ts';
import { type WithheldPart, withheldParts } from '../../../shared/domain/retention/reasons.ts';
import { api } from '../../lib/api.ts';
import { plainDate } from '../../lib/dates.ts';
import classes from './administration.module.css';
import { partWords } from './retention-words.ts';
import { Tick } from './tick.tsx';
import type { Outcome } from './use-outcome.tsx';

/** What an export leaves out of each conversation, and how to give a part of it after all. */
export function GiveParts({
  standing,
  days,
  outcome,
}: {
  standing: readonly RecordStanding[];
  days: ReadonlyMap<string, string>;
  outcome: Outcome;
}) {
  const release = (contact: string, part: WithheldPart, released: boolean) =>
    void outcome.run(async () => {
      await api.retention.release({ contact, part, released });
      return null;
    });
  return (
    <ul className={classes.entries} aria-label="What may be given">
      {standing.map(({ contact, withheld, released }) => {
        const parts = withheldParts.filter((part) => withheld.includes(part) || released.includes(part));
        const day = plainDate(days.get(contact) ?? '');
        return (
          <li key={contact}>
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a line */}
            <div role="group" aria-label={`Conversation of ${day}: what may be given`} className={classes.given}>
              <span>{day}</span>
              <span className={classes.line}>
                {parts.map((part) => (
                  <Tick
                    key={part}
                    isChosen={released.includes(part)}
                    onChange={(isChosen) => release(contact, part, isChosen)}
                  >
                    Give {partWords[part]}
                  </Tick>
                ))}
              </span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
