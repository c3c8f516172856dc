import { conditionPlaces, leavesOf } from './condition-places.ts';
import type { Condition, WrittenCondition } from './condition-schema.ts';
import { type Finding, finding } from './finding.ts';
import { nearest } from './nearest.ts';
import type { Pack } from './schema.ts';
import type { WrittenPack } from './written-pack.ts';

/** As many parts as one condition may have once the named ones stand in their places. */
const mostParts = 500;

/** A pack whose conditions stand on their own, or what is wrong with the named ones. */
export type Resolved =
  | { readonly pack: Pack; readonly findings: readonly [] }
  | { readonly pack: null; readonly findings: readonly Finding[] };

/** Puts every named condition in the places that use it. */
export function resolveConditions(written: WrittenPack): Resolved {
  const named = written.conditions ?? {};
  const unknown = unknownUses(written);
  if (unknown.length > 0) return { pack: null, findings: unknown };
  const cycles = cyclesOf(named);
  if (cycles.length > 0) return { pack: null, findings: cycles };
  const long = tooLong(written);
  if (long.length > 0) return { pack: null, findings: long };
  return { pack: withoutNames(written), findings: [] };
}

type Named = Readonly<Record<string, WrittenCondition>>;

function usesOf(condition: WrittenCondition): string[] {
  return leavesOf({ path: [], condition }).flatMap((leaf) => ('use' in leaf.condition ? leaf.condition.use : []));
}

function unknownUses(written: WrittenPack): Finding[] {
  const names = Object.keys(written.conditions ?? {});
  return conditionPlaces(written)
    .flatMap(leavesOf)
    .flatMap(({ path, condition }) => {
      if (!('use' in condition) || names.includes(condition.use)) return [];
      const message = `There is no condition named “${condition.use}”. ${nearest(condition.use, names, 'Write it under conditions:, or use one that is there')}`;
      return finding('unknown-id', [...path, 'use'], message);
    });
}

function cyclesOf(named: Named): Finding[] {
  const clear = new Set<string>();
  const reported = new Set<string>();
  const visit = (name: string, chain: readonly string[]): Finding[] => {
    if (clear.has(name)) return [];
    const since = chain.indexOf(name);
    if (since >= 0) {
      const circle = chain.slice(since);
      if (circle.some((each) => reported.has(each))) return [];
      for (const each of circle) reported.add(each);
      const shown = [...circle, name].map((each) => `“${each}”`).join(' uses ');
      return finding(
        'cycle',
        ['conditions', name],
        `This goes round in a circle: ${shown}. Write one of them out without the others.`,
      );
    }
    const condition = named[name];
    const found = condition ? usesOf(condition).flatMap((next) => visit(next, [...chain, name])) : [];
    clear.add(name);
    return found;
  };
  return Object.keys(named).flatMap((name) => visit(name, []));
}

/** Names that use names twice over grow fast: a few lines could fill the memory. */
function tooLong(written: WrittenPack): Finding[] {
  const named = written.conditions ?? {};
  const sizes = new Map<string, number>();
  const sizeOf = (condition: WrittenCondition): number =>
    leavesOf({ path: [], condition }).reduce(
      (sum, { condition: leaf }) => sum + ('use' in leaf ? sizeOfName(leaf.use) : 1),
      0,
    );
  const sizeOfName = (name: string): number => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    const condition = named[name];
    const size = condition ? sizeOf(condition) : 0;
    sizes.set(name, size);
    return size;
  };
  const first = conditionPlaces(written).find(({ condition }) => sizeOf(condition) > mostParts);
  if (!first) return [];
  const message = `With the conditions it uses, this one has more than ${mostParts} parts. Make it simpler.`;
  return finding('too-long', first.path, message);
}

function withoutNames({ conditions: named = {}, ...written }: WrittenPack): Pack {
  const resolved = (condition: WrittenCondition): Condition => {
    if ('all' in condition) return { all: condition.all.map(resolved) };
    if ('any' in condition) return { any: condition.any.map(resolved) };
    if ('not' in condition) return { not: resolved(condition.not) };
    if (!('use' in condition)) return condition;
    const meant = named[condition.use];
    if (meant === undefined) throw new Error('unknown names are refused before');
    return resolved(meant);
  };
  const resolvedWhen = <T>({ when, ...rest }: T & { when?: WrittenCondition | undefined }) =>
    when ? { ...rest, when: resolved(when) } : rest;
  const stages = written.guide.stages.map(({ applies, done, prompts, asks, ...stage }) => ({
    ...stage,
    prompts: prompts.map(resolvedWhen),
    asks: asks.map((ask) => ({ ...resolvedWhen(ask), answers: ask.answers.map(resolvedWhen) })),
    ...(applies ? { applies: resolved(applies) } : {}),
    done: resolved(done),
  }));
  const paths = written.guide.paths.map(({ when, ...path }) => ({ ...path, when: resolved(when) }));
  const mapValues = <T, U>(all: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> =>
    Object.fromEntries(Object.entries(all).map(([id, value]) => [id, change(value)]));
  const resolvedMarks = (marks: WrittenPack['practice']['marks']) =>
    mapValues(marks, ({ when, ...mark }) => ({ ...mark, when: resolved(when) }));
  const { questions, marks, callers } = written.practice;
  const practice = {
    questions,
    marks: resolvedMarks(marks),
    callers: mapValues(callers, (caller) => ({ ...caller, marks: resolvedMarks(caller.marks) })),
  };
  return { ...written, guide: { ...written.guide, stages, paths }, practice };
}
