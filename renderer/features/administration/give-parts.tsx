import { useId, useState } from 'react';
import type { RecordStanding } from '../../../shared/contract/retention.ts';
import type { PartLine } from '../../../shared/domain/retention/part-lines.ts';
import { type WithheldPart, withheldParts } from '../../../shared/domain/retention/reasons.ts';
import { api } from '../../lib/api.ts';
import { plainDate } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Tick } from '../../ui/tick.tsx';
import classes from './administration.module.css';
import { PartLines } from './part-lines.tsx';
import { partWords } from './retention-words.ts';
import type { Outcome } from './use-outcome.tsx';

/** A part that is being read, and its words. */
interface Reading {
  readonly part: WithheldPart;
  readonly lines: readonly PartLine[];
}

/** What an export leaves out of one conversation: each part can be read here, and given after all. */
function GiveOf({
  standing: { contact, withheld, released },
  day,
  outcome,
}: {
  standing: RecordStanding;
  day: string;
  outcome: Outcome;
}) {
  const [reading, setReading] = useState<Reading | null>(null);
  const place = useId();
  const parts = withheldParts.filter((part) => withheld.includes(part) || released.includes(part));
  const read = async (part: WithheldPart) =>
    setReading({ part, lines: await api.retention.readPart({ contact, part }) });
  const turn = (part: WithheldPart) =>
    void outcome.run(async () => {
      if (reading?.part === part) setReading(null);
      else await read(part);
      return null;
    });
  const release = (part: WithheldPart, isGiven: boolean) =>
    void outcome.run(async () => {
      await api.retention.release({ contact, part, released: isGiven });
      // What one part adds depends on whether the others are given.
      if (reading !== null && reading.part !== part) await read(reading.part);
      return null;
    });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a line
    <div role="group" aria-label={`Conversation of ${day}: what may be given`} className={classes.given}>
      <span>{day}</span>
      <div className={classes.toGive}>
        {parts.map((part) => (
          <span key={part} className={classes.part}>
            <Tick isTicked={released.includes(part)} onTick={(isGiven) => release(part, isGiven)}>
              Give {partWords[part]}
            </Tick>
            <Button
              look="quiet"
              aria-label={`${reading?.part === part ? 'Put away' : 'Read'} ${partWords[part]}, conversation of ${day}`}
              aria-expanded={reading?.part === part}
              {...(reading?.part === part ? { 'aria-controls': place } : {})}
              onPress={() => turn(part)}
            >
              {reading?.part === part ? 'Put away' : 'Read'}
            </Button>
          </span>
        ))}
      </div>
      {reading === null ? null : (
        <PartLines id={place} name={`Conversation of ${day}, ${partWords[reading.part]}`} lines={reading.lines} />
      )}
    </div>
  );
}

/** What an export leaves out of each conversation, and how to read and to give a part of it after all. */
export function GiveParts({
  standing,
  days,
  outcome,
}: {
  standing: readonly RecordStanding[];
  days: ReadonlyMap<string, string>;
  outcome: Outcome;
}) {
  return (
    <ul className={classes.entries} aria-label="What may be given">
      {standing.map((each) => (
        <li key={each.contact}>
          <GiveOf standing={each} day={plainDate(days.get(each.contact) ?? '')} outcome={outcome} />
        </li>
      ))}
    </ul>
  );
}
