import type { Condition } from '../condition-schema.ts';
import type { Finding } from '../finding.ts';
import type { Path, Stage } from '../guide-schema.ts';
import type { Pack } from '../schema.ts';
import { findRecord } from './find-record.ts';
import type { PackRule } from './rule.ts';

/** Something that has to be so for some record: where it is asked for, and what to say if it never is. */
type Demand = readonly [condition: Condition, path: Finding['path'], message: string];

/** Why a condition never holds, and what to do. */
const why = 'The pack has nothing to fit it, or its parts contradict each other: change one.';
const tangle = 'This has so many parts that nobody can tell whether it ever holds. Make it simpler.';

/**
 * Every stage can come up, can be ticked off while it is needed, and has something to wait for. Every shorter
 * path can begin and is not always on, and every prompt has its moment.
 */
export const reachableStages: PackRule = (pack) => {
  const paths = pack.guide.paths.map((path, at) => ({ path, found: firstUnmet(demandsOfPath(path, at), pack) }));
  const sound = paths.flatMap(({ path, found }) => (found.length === 0 ? path : []));
  const stages = pack.guide.stages.flatMap((stage, at) => [
    ...firstUnmet(demandsOfStage(stage, sound, at), pack),
    ...demandsOfPrompts(stage, at).flatMap((demand) => firstUnmet([demand], pack)),
  ]);
  return [...paths.flatMap(({ found }) => found), ...stages];
};

function demandsOfPath({ title, when }: Path, at: number): Demand[] {
  const here = ['guide', 'paths', at, 'when'];
  const neverOn = `The path “${title}” can never begin: no conversation is as \`when\` asks. ${why}`;
  const alwaysOn = `The path “${title}” is always on, whatever is said. Let \`when\` ask about something, or take its stages out of the guide.`;
  return [
    [when, here, neverOn],
    [{ not: when }, here, alwaysOn],
  ];
}

function demandsOfStage({ id, title, applies, done }: Stage, paths: readonly Path[], at: number): Demand[] {
  const here = ['guide', 'stages', at];
  const shorter = paths.filter(({ leaves_out }) => leaves_out.includes(id));
  const titles = shorter.map((path) => `“${path.title}”`).join(', ');
  const comesUp: Condition[] = applies ? [applies] : [];
  const needed = [...comesUp, ...shorter.map(({ when }): Condition => ({ not: when }))];
  const says = (rest: string) => `The stage “${title}” ${rest}`;
  return [
    [{ all: comesUp }, [...here, 'applies'], says(`can never come up: no conversation is as \`applies\` asks. ${why}`)],
    [{ all: needed }, here, says(`is never needed: a shorter path always leaves it out (${titles}). Keep it in one.`)],
    [done, [...here, 'done'], says(`can never be ticked off: no conversation is as \`done\` asks. ${why}`)],
    [
      { all: [...needed, done] },
      [...here, 'done'],
      says('cannot be ticked off while it is needed: `done` contradicts `applies` or a shorter path. Change one.'),
    ],
    [
      { all: [...needed, { not: done }] },
      [...here, 'done'],
      says('is ticked off before anybody has said a word. Let `done` ask about what the stage captures.'),
    ],
  ];
}

function demandsOfPrompts({ prompts }: Stage, stage: number): Demand[] {
  return prompts.flatMap(({ say, when }, at): Demand[] => {
    if (!when) return [];
    const message = `“${say}” is never said: no conversation is as its \`when\` asks. ${why}`;
    return [[when, ['guide', 'stages', stage, 'prompts', at, 'when'], message]];
  });
}

/** The first demand that no record meets: the later ones would only follow from it. */
function firstUnmet(demands: readonly Demand[], pack: Pack): Finding[] {
  for (const [condition, path, message] of demands) {
    const search = findRecord(condition, pack);
    if (search.found === null) return [{ kind: 'unreachable', path, message: search.tangled ? tangle : message }];
  }
  return [];
}
