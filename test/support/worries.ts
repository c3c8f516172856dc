import type { Concern } from '../../shared/domain/contact.ts';
import { type CompiledCues, compileCues } from '../../shared/domain/cues/compile-cues.ts';
import { explainCues } from '../../shared/domain/cues/find-cues.ts';
import type { Record } from '../../shared/domain/guide/facts.ts';
import type { Pack } from '../../shared/pack/schema.ts';
import type { Conversation } from './any-conversation.ts';
import { isBlank } from './is-blank.ts';

const compiled = new Map<Pack, CompiledCues>();

/** The words about each trigger in some texts; the second time the same words are said they are other words. */
function heardIn(texts: readonly string[], pack: Pack): Map<string, Set<string>> {
  const cues = compiled.get(pack) ?? compileCues(pack.cues);
  compiled.set(pack, cues);
  const heard = new Map<string, Set<string>>();
  for (const text of texts) {
    for (const { suggests, matched } of explainCues(text, cues).found) {
      if (!('trigger' in suggests)) continue;
      const keys = heard.get(suggests.trigger) ?? new Set();
      let times = 1;
      while (keys.has(`${matched.toLowerCase()} #${times}`)) times += 1;
      heard.set(suggests.trigger, keys.add(`${matched.toLowerCase()} #${times}`));
    }
  }
  return heard;
}

const isDone = ({ done, by, at, answer }: Concern) => at !== null && ![done, by, answer].some(isBlank);

/**
 * The triggers that stand open at the end of a conversation, told from how it went and not from how it ended: who
 * said what when, and what had been said when somebody answered. The rules see the last record alone.
 */
export function openWorries({ records, edits, last }: Conversation, pack: Pack): Set<string> {
  const answered = new Map<string, Set<string>>();
  const owed = new Set<string>();
  for (const [at, after] of records.slice(1).entries()) {
    const before = records[at] ?? after;
    const said = heardIn([...before.notes.map(({ text }) => text), before.fields.unfinishedLine], pack);
    for (const edit of edits[at] ?? []) {
      if (!('concern' in edit) || !edit.concern.notSo) continue;
      const { trigger, covers } = edit.concern;
      const here = said.get(trigger) ?? new Set();
      const known = answered.get(trigger) ?? new Set();
      answered.set(trigger, new Set([...known, ...covers.filter((key) => here.has(key))]));
      owed.delete(trigger);
    }
    // Words of a kept line that nobody answered are owed an answer, also once the line is gone.
    for (const [trigger, keys] of heardIn(
      after.notes.map(({ text }) => text),
      pack,
    )) {
      if ([...keys].some((key) => !answered.get(trigger)?.has(key))) owed.add(trigger);
    }
    for (const { trigger, notSo, ...concern } of after.concerns) {
      if (!notSo && isDone({ trigger, notSo, ...concern })) owed.delete(trigger);
    }
  }
  return new Set([...owed, ...openByHand(last), ...openByWords(last, answered, pack)]);
}

function openByHand({ concerns }: Record): string[] {
  return concerns.flatMap((concern) => (concern.notSo || isDone(concern) ? [] : concern.trigger));
}

function openByWords(
  { notes, fields, concerns }: Record,
  answered: ReadonlyMap<string, Set<string>>,
  pack: Pack,
): string[] {
  const heard = heardIn([...notes.map(({ text }) => text), fields.unfinishedLine], pack);
  return [...heard].flatMap(([trigger, keys]) => {
    if (concerns.some((concern) => concern.trigger === trigger && !concern.notSo && isDone(concern))) return [];
    return [...keys].every((key) => answered.get(trigger)?.has(key)) ? [] : trigger;
  });
}
