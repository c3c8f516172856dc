import type { FactTest, WrittenCondition } from './condition-schema.ts';
import type { Finding } from './finding.ts';
import type { WrittenPack } from './written-pack.ts';

/** A condition, or a part of one, and where it stands. */
export interface Place<T = WrittenCondition> {
  readonly path: Finding['path'];
  readonly condition: T;
}

/** Every condition of a pack, whole: the named ones, then those of the guide in its order, then those of practice. */
export function conditionPlaces({ conditions = {}, guide, practice }: WrittenPack): Place[] {
  const named = Object.entries(conditions).map(([name, condition]) => ({ path: ['conditions', name], condition }));
  const stages = guide.stages.flatMap(({ applies, asks, done, prompts }, at): Place[] => {
    const here = ['guide', 'stages', at];
    const whens = prompts.flatMap(({ when }, place) =>
      when ? { path: [...here, 'prompts', place, 'when'], condition: when } : [],
    );
    const asking = asks.flatMap(({ when, answers }, place): Place[] => {
      const there = [...here, 'asks', place];
      const answering = answers.flatMap((answer, index) =>
        answer.when ? { path: [...there, 'answers', index, 'when'], condition: answer.when } : [],
      );
      return [...(when ? [{ path: [...there, 'when'], condition: when }] : []), ...answering];
    });
    const applying = applies ? [{ path: [...here, 'applies'], condition: applies }] : [];
    return [...whens, ...asking, ...applying, { path: [...here, 'done'], condition: done }];
  });
  const paths = guide.paths.map(({ when }, at) => ({ path: ['guide', 'paths', at, 'when'], condition: when }));
  return [...named, ...stages, ...paths, ...practicePlaces(practice)];
}

function practicePlaces({ marks, callers }: WrittenPack['practice']): Place[] {
  const of = (path: Finding['path'], all: typeof marks) =>
    Object.entries(all).map(([id, { when }]) => ({ path: [...path, 'marks', id, 'when'], condition: when }));
  const own = Object.entries(callers).flatMap(([id, caller]) => of(['practice', 'callers', id], caller.marks));
  return [...of(['practice'], marks), ...own];
}

/** A part of a condition that has no parts of its own. */
export type Leaf = FactTest | { readonly use: string };

/** The parts of a condition that have no parts of their own, each with its place. */
export function leavesOf({ path, condition }: Place): Place<Leaf>[] {
  const inside = (key: string, parts: readonly WrittenCondition[]) =>
    parts.flatMap((part, at) => leavesOf({ path: [...path, key, at], condition: part }));
  if ('all' in condition) return inside('all', condition.all);
  if ('any' in condition) return inside('any', condition.any);
  if ('not' in condition) return leavesOf({ path: [...path, 'not'], condition: condition.not });
  return [{ path, condition }];
}
