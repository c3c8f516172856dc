import type { Concern } from '../../../../shared/domain/contact.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import type { Safety } from '../../../../shared/domain/safety/safety-of.ts';
import type { Instant } from '../../../../shared/domain/time.ts';

/** What the handling of a worry consists of. */
export type Handling = Pick<Concern, 'done' | 'by' | 'whom' | 'at' | 'answer'>;

/** As many words as one concern can answer. */
const mostCovered = 200;

/** What is known of a trigger that nobody has raised yet. */
export function notRaised(trigger: string): Safety {
  return { trigger, state: 'raised', concern: null, unanswered: [] };
}

/** The concern of a trigger, raised and looked at: the one on record, or a new one that answers its words. */
export function raised({ trigger, concern, unanswered }: Safety, now: Instant): Concern {
  if (concern !== null && !concern.notSo) return { ...concern, seenAt: concern.seenAt ?? now };
  return {
    id: newId(),
    trigger,
    raisedAt: now,
    seenAt: now,
    notSo: false,
    covers: unanswered.slice(0, mostCovered),
    done: '',
    by: '',
    whom: '',
    at: null,
    answer: '',
  };
}

/** Asked, and not so: answers every word that raised it so far. A later one raises it again. */
export function notSo(safety: Safety, now: Instant): Concern {
  const concern = raised(safety, now);
  const covers = [...new Set([...concern.covers, ...safety.unanswered])];
  return { ...concern, notSo: true, covers: covers.slice(0, mostCovered) };
}

function isUntouched({ done, by, whom, at, answer }: Concern): boolean {
  return at === null && [done, by, whom, answer].every((text) => !saysSomething(text));
}

/**
 * The concern with more of its handling. Whoever writes down what was done has just done it: with the first of the
 * others the time is now, and can be changed.
 */
export function withHandling(safety: Safety, part: Partial<Handling>, now: Instant): Concern {
  const concern = raised(safety, now);
  return { ...concern, ...(isUntouched(concern) ? { at: now } : {}), ...part };
}

const partWords: Readonly<Record<'done' | 'by' | 'at' | 'answer', string>> = {
  done: 'what was done',
  by: 'who did it',
  at: 'when',
  answer: 'the answer',
};

/** What still has to be written down before a concern is handled, in words; empty where it is. */
export function missingWords(concern: Concern | null): string[] {
  if (concern === null || concern.notSo) return Object.values(partWords);
  const { done, by, at, answer } = concern;
  return [
    ...(saysSomething(done) ? [] : [partWords.done]),
    ...(saysSomething(by) ? [] : [partWords.by]),
    ...(at === null ? [partWords.at] : []),
    ...(saysSomething(answer) ? [] : [partWords.answer]),
  ];
}
