import type { Pack } from '../../pack/schema.ts';
import { applyChange, type Change } from '../changes.ts';
import type { Concern } from '../contact.ts';
import type { Record } from '../guide/facts.ts';
import type { Instant } from '../time.ts';
import { dangerTrigger, newConcern, raise } from './raise.ts';
import { safetyOf, safetyOfKept } from './safety-of.ts';
import { heardOf } from './said-elsewhere.ts';

/**
 * Edits as they may go on record, so that no order of them hides a worry about safety.
 * "Asked: not so" answers words that were said, and none that are still to come. Words of a kept line that nobody
 * has answered do not go away with the line: the worry stays, raised. So does the worry of somebody who is in danger,
 * whatever is answered next. What is sound already stays as it is.
 */
export function soundEdits(record: Record, edits: readonly Change[], pack: Pack, now: Instant): Change[] {
  const sound: Change[] = [];
  let after = record;
  for (const edit of edits) {
    const answered = 'concern' in edit ? { concern: onlyWhatWasSaid(edit.concern, after, pack) } : edit;
    after = applyChange(after, answered);
    sound.push(answered);
  }
  const left = leftBehind(record, after, pack).map((trigger) => ({ concern: newConcern(trigger, now) }));
  return [...sound, ...left, ...dangerRaised(record, after, pack, now)];
}

function onlyWhatWasSaid(concern: Concern, record: Record, pack: Pack): Concern {
  const before = record.concerns.find(({ id }) => id === concern.id)?.covers ?? [];
  const open = safetyOf(record, pack).find(({ trigger }) => trigger === concern.trigger)?.unanswered ?? [];
  const said = new Set([...before, ...open]);
  const covers = concern.covers.filter((key) => said.has(key));
  return covers.length === concern.covers.length ? concern : { ...concern, covers };
}

/**
 * The edits that make words stand which were typed in a box and which nobody has answered: once the cursor has left
 * the box they are kept, as a line of the notes is, and taking them out again leaves the worry raised.
 */
export function standingEdits(record: Record, pack: Pack, now: Instant): Change[] {
  return safetyOf(record, pack).flatMap(({ trigger, concern, unanswered }) => {
    const isOnRecord = concern !== null && !concern.notSo;
    const isInBox = unanswered.some((key) => heardOf(key).heardIn !== null);
    return isInBox && !isOnRecord ? [{ concern: newConcern(trigger, now) }] : [];
  });
}

/** Triggers that stood raised by words of kept lines alone, and that no longer stand though nobody has answered them. */
function leftBehind(before: Record, after: Record, pack: Pack): string[] {
  const stands = new Map(safetyOfKept(after, pack).map(({ trigger, state }) => [trigger, state]));
  return safetyOfKept(before, pack).flatMap(({ trigger, unanswered }) => {
    if ((stands.get(trigger) ?? 'not-so') !== 'not-so') return [];
    const known = before.concerns.filter((concern) => concern.trigger === trigger);
    const answers = after.concerns.filter((concern) => concern.trigger === trigger && !known.includes(concern));
    const answered = new Set(answers.flatMap(({ covers }) => covers));
    return unanswered.every((key) => answered.has(key)) ? [] : trigger;
  });
}

function dangerRaised(before: Record, after: Record, pack: Pack, now: Instant): Change[] {
  const trigger = dangerTrigger(pack);
  const isNew = after.fields.dangerNow === 'somebody' && before.fields.dangerNow !== 'somebody';
  return isNew && trigger !== null ? raise(after, pack, trigger, now) : [];
}
