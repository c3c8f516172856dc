import type { Record } from '../../domain/guide/facts.ts';
import type { Condition } from '../condition-schema.ts';
import type { Pack } from '../schema.ts';
import { emptyRecord } from './empty-record.ts';
import { findRecord, type Search } from './find-record.ts';
import { mentionsIn } from './mentions.ts';
import { questionsFor } from './questions-for.ts';

interface Group {
  readonly conditions: readonly Condition[];
  readonly questions: ReadonlySet<string>;
}

/**
 * Looks for one record for which many conditions hold. Those that no question about a record has in common are looked
 * for one after the other, as they cannot be in each other's way: together they would take the search far too long.
 * The first of several ways is tried before all of them, which mostly settles it at once.
 */
export function findTogether(conditions: readonly Condition[], pack: Pack): Search {
  const first = findAll(conditions.map(firstWay), pack);
  return first.found === null ? findAll(conditions, pack) : first;
}

/** The condition with the first of several ways to meet it. What meets this meets the condition. */
function firstWay(condition: Condition): Condition {
  if ('all' in condition) return { all: condition.all.map(firstWay) };
  if (!('any' in condition)) return condition;
  const [first] = condition.any;
  return first ? firstWay(first) : condition;
}

function findAll(conditions: readonly Condition[], pack: Pack): Search {
  let record: Record = emptyRecord(pack);
  for (const group of apart(conditions, pack)) {
    const search = findRecord({ all: group.conditions }, pack, record);
    if (search.found === null) return search;
    record = search.found;
  }
  return { found: record };
}

function apart(conditions: readonly Condition[], pack: Pack): Group[] {
  return conditions.reduce<Group[]>((groups, condition) => {
    const names = [...questionsFor(mentionsIn(condition), pack).values()].flatMap((all) => all.map(({ name }) => name));
    const isNear = ({ questions }: Group) => names.some((name) => questions.has(name));
    const near = groups.filter(isNear);
    const joined = {
      conditions: [...near.flatMap((group) => group.conditions), condition],
      questions: new Set([...near.flatMap((group) => [...group.questions]), ...names]),
    };
    return [...groups.filter((group) => !isNear(group)), joined];
  }, []);
}
