import type { Condition } from '../../pack/condition-schema.ts';
import type { Pack } from '../../pack/schema.ts';
import { type Fact, factOf, type Record } from './facts.ts';
import { saysSomething } from './says-something.ts';

function isKnown(fact: Fact): boolean {
  if (fact === null) return false;
  if (typeof fact === 'string') return saysSomething(fact);
  return typeof fact !== 'object' || fact.length > 0;
}

/** Whether a condition holds for a record. Pure. */
export function holds(condition: Condition, record: Record, pack: Pack): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, record, pack));
  if ('any' in condition) return condition.any.some((part) => holds(part, record, pack));
  if ('not' in condition) return !holds(condition.not, record, pack);
  if ('known' in condition) return isKnown(factOf(condition.known, record, pack));
  const fact = factOf(condition.fact, record, pack);
  if ('is' in condition) return fact === condition.is;
  if ('has' in condition) return typeof fact === 'object' && fact !== null && fact.includes(condition.has);
  return typeof fact === 'number' && fact >= condition.at_least;
}
