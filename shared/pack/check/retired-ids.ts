import { conditionPlaces, leavesOf } from '../condition-places.ts';
import { type Finding, finding } from '../finding.ts';
import type { ListName } from '../schema.ts';
import type { WrittenPack } from '../written-pack.ts';
import { factKind } from './fact-kinds.ts';
import type { WrittenRule } from './rule.ts';

/** What is retired stays readable, and is no longer asked for: the guide and the cues do without it. */
export const retiredIds: WrittenRule = (written) => {
  const inConditions = conditionPlaces(written)
    .flatMap(leavesOf)
    .flatMap(({ path, condition }) => {
      if (!('fact' in condition)) return [];
      const kind = factKind(condition.fact);
      if (kind.of !== 'ids') return [];
      if ('has' in condition) return retiredId(written, kind.list, condition.has, [...path, 'has']);
      if ('is' in condition) return retiredId(written, kind.list, String(condition.is), [...path, 'is']);
      return [];
    });
  const inStages = written.guide.stages.flatMap(({ elements }, at) =>
    elements.flatMap((id, place) => retiredId(written, 'elements', id, ['guide', 'stages', at, 'elements', place])),
  );
  return [...inConditions, ...inStages, ...inCues(written)];
};

function inCues(written: WrittenPack): Finding[] {
  return written.cues.flatMap(({ suggests }, at) => {
    const here = ['cues', at, 'suggests'];
    if ('topic' in suggests) return retiredId(written, 'topics', suggests.topic, [...here, 'topic']);
    if ('strength' in suggests) return retiredId(written, 'strengths', suggests.strength, [...here, 'strength']);
    if ('adjustment' in suggests)
      return retiredId(written, 'adjustments', suggests.adjustment, [...here, 'adjustment']);
    if ('ask' in suggests) return [];
    return retiredId(written, 'safety_triggers', suggests.trigger, [...here, 'trigger']);
  });
}

/** The finding for an id that is there and may not be chosen any more. */
export function retiredId(written: WrittenPack, list: ListName, id: string, path: Finding['path']): Finding[] {
  const entry = written[list][id];
  if (!entry?.retired) return [];
  return finding(
    'retired',
    path,
    `“${entry.label}” (${id}) is retired, so nobody can choose it any more. Use another, or take this out.`,
  );
}
