import type { Pack } from '../../pack/schema.ts';
import type { Concern } from '../contact.ts';
import type { Record } from '../guide/facts.ts';
import { lineCues } from '../guide/line-cues.ts';
import { saysSomething } from '../guide/says-something.ts';
import { saidElsewhere } from './said-elsewhere.ts';

/** Where a concern stands. Seen is not handled: only `handled` and `not-so` are closed. */
export type SafetyState = 'raised' | 'seen' | 'handled' | 'not-so';

/** One trigger of a contact: what raised it and where it stands. */
export interface Safety {
  readonly trigger: string;
  readonly state: SafetyState;
  /** The concern on record; null while it stands on words alone. */
  readonly concern: Concern | null;
  /** The words that raised it and that nobody has answered yet, as keys for {@link Concern.covers}. */
  readonly unanswered: readonly string[];
}

/** A concern is handled once it says what was done, by whom, when, and what the answer was. */
export function isHandled({ done, by, at, answer }: Concern): boolean {
  return at !== null && [done, by, answer].every(saysSomething);
}

/**
 * Every trigger of a contact that was raised by hand or by words, in the notes or in a box. Words nobody has answered count
 * as raised; "asked: not so" answers the words it covers and no later ones; a trigger that was handled stays so
 * while the talk goes on about it.
 */
export function safetyOf(record: Record, pack: Pack): readonly Safety[] {
  return looks.get(record) ?? workOut(record, pack);
}

/** The same by the lines that were kept alone: what is still being typed, in the line or in a box, may go as it came. */
export function safetyOfKept(record: Record, pack: Pack): readonly Safety[] {
  const { notes, fields } = record;
  return stateOfEach(record, triggerWords({ notes, fields: { ...fields, unfinishedLine: '' } }, pack));
}

const looks = new WeakMap<Record, readonly Safety[]>();

/**
 * The record for one look at everything about it, in which safety is worked out only once. Only such a copy is
 * remembered: nobody else holds it, so that it cannot change behind the memory.
 */
export function lookAt(record: Record, pack: Pack): Record {
  if (looks.has(record)) return record;
  const copy = { ...record };
  looks.set(copy, workOut(record, pack));
  return copy;
}

function workOut(record: Record, pack: Pack): Safety[] {
  const heard = triggerWords(record, pack);
  for (const { trigger, key } of saidElsewhere(record, pack)) heard.set(trigger, [...(heard.get(trigger) ?? []), key]);
  return stateOfEach(record, heard);
}

function stateOfEach(record: Record, heard: ReadonlyMap<string, readonly string[]>): Safety[] {
  const triggers = new Set([...record.concerns.map(({ trigger }) => trigger), ...heard.keys()]);
  return [...triggers].map((trigger) => {
    const concerns = record.concerns.filter((concern) => concern.trigger === trigger);
    const open = concerns.find((concern) => !concern.notSo && !isHandled(concern));
    const handled = concerns.find((concern) => !concern.notSo && isHandled(concern));
    const covered = new Set(concerns.flatMap(({ covers }) => covers));
    const words = (heard.get(trigger) ?? []).filter((key) => !covered.has(key));
    const unanswered = handled ? [] : words;
    const concern = open ?? handled ?? concerns.at(-1) ?? null;
    return { trigger, state: stateOf(open, handled, unanswered), concern, unanswered };
  });
}

function stateOf(open: Concern | undefined, handled: Concern | undefined, unanswered: readonly string[]): SafetyState {
  if (open) return open.seenAt === null ? 'raised' : 'seen';
  if (handled) return 'handled';
  return unanswered.length > 0 ? 'raised' : 'not-so';
}

/**
 * The words of each trigger in the notes and in the line being typed, each with how often it has been said by
 * then: the same words once more are new words, and a line that is kept goes on being the one that was answered.
 */
function triggerWords({ notes, fields }: Pick<Record, 'notes' | 'fields'>, pack: Pack): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const said = new Map<string, number>();
  for (const text of [...notes.map((line) => line.text), fields.unfinishedLine]) {
    for (const { suggests, matched } of lineCues(text, pack)) {
      if (!('trigger' in suggests)) continue;
      const words = matched.toLowerCase().slice(0, 180);
      const times = (said.get(`${suggests.trigger} ${words}`) ?? 0) + 1;
      said.set(`${suggests.trigger} ${words}`, times);
      found.set(suggests.trigger, [...(found.get(suggests.trigger) ?? []), `${words} #${times}`]);
    }
  }
  return found;
}

/** Triggers that are neither handled nor put away: each blocks every close. */
export function openSafety(record: Record, pack: Pack): Safety[] {
  return safetyOf(record, pack).filter(({ state }) => state === 'raised' || state === 'seen');
}
