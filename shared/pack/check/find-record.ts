import type { Record } from '../../domain/guide/facts.ts';
import { holds } from '../../domain/guide/holds.ts';
import { needAppears } from '../../domain/need-appears.ts';
import type { Condition, FactName, FactTest } from '../condition-schema.ts';
import type { Pack } from '../schema.ts';
import { emptyRecord } from './empty-record.ts';
import { mentionsIn } from './mentions.ts';
import { questionsFor } from './questions-for.ts';

/** As many steps as one search takes before it gives up. */
const mostSteps = 20_000;

/** A record for which a condition holds; that there is none; or that the condition is too tangled to tell. */
export type Search = { readonly found: Record } | { readonly found: null; readonly tangled: boolean };

/**
 * Looks for a record, of those that the app can make, for which a condition holds. The search answers one
 * question about the record after the other, only such as still matter, and turns back as soon as the condition
 * can no longer hold: "there is none" is a proof and not a guess. What it finds the guide's own rules confirm.
 *
 * @param from the record to begin with, where something else has been settled in it already
 */
export function findRecord(condition: Condition, pack: Pack, from: Record = emptyRecord(pack)): Search {
  const questions = questionsFor(mentionsIn(condition), pack);
  let steps = 0;
  const search = (record: Record, answered: ReadonlySet<string>): Record | null => {
    steps += 1;
    if (steps > mostSteps) return null;
    const openQuestion = (name: FactName) => {
      if (name === 'needAppears' && answered.has('topicMain') && needAppears(record, pack)) return undefined;
      return questions.get(name)?.find((question) => !answered.has(question.name));
    };
    const verdict = judge(condition, (test) => (openQuestion(factOf(test)) ? test : holds(test, record, pack)));
    if (verdict === true) return record;
    const question = verdict === false ? undefined : openQuestion(factOf(verdict));
    if (question === undefined) return null;
    const now = new Set([...answered, question.name]);
    for (const way of question.ways) {
      const found = search(way(record), now);
      if (found !== null) return found;
    }
    return null;
  };
  const found = search(from, new Set());
  return found === null ? { found, tangled: steps > mostSteps } : { found };
}

/** True, false, or the first test that has to be settled to tell. */
type Verdict = boolean | FactTest;

function judge(condition: Condition, settle: (test: FactTest) => Verdict): Verdict {
  if ('all' in condition) return together(condition.all, false, settle);
  if ('any' in condition) return together(condition.any, true, settle);
  if (!('not' in condition)) return settle(condition);
  const verdict = judge(condition.not, settle);
  return typeof verdict === 'boolean' ? !verdict : verdict;
}

/** Parts of which one alone can decide: a false one among all, a true one among any. */
function together(parts: readonly Condition[], decisive: boolean, settle: (test: FactTest) => Verdict): Verdict {
  let open: FactTest | undefined;
  for (const part of parts) {
    const verdict = judge(part, settle);
    if (verdict === decisive) return decisive;
    if (typeof verdict !== 'boolean') open ??= verdict;
  }
  return open ?? !decisive;
}

function factOf(test: FactTest): FactName {
  return 'known' in test ? test.known : test.fact;
}
