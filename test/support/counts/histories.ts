import fc from 'fast-check';
import type { DeskParts, DeskStore } from './memory-desk.ts';
import { fates, World } from './world.ts';

const desk = fc.nat(4);
const day = fc.nat(2);
const bucket = fc.nat(3);

type Happening = (world: World) => void;

/** What may happen, the ordinary more often than the rest. */
const happening: fc.Arbitrary<{ readonly name: string; readonly happen: Happening }> = fc.oneof(
  weighed(8, 'count', [desk, day, bucket], (world, [at, on, as]) => world.count(at, on, as)),
  weighed(5, 'correct', [desk, fc.nat(9), day, fc.option(bucket)], (world, [at, which, on, as]) =>
    world.correct(at, which, on, as),
  ),
  weighed(8, 'send', [desk, fc.constantFrom(...fates)], (world, [at, fate]) => world.send(at, fate)),
  weighed(2, 'send-slowly', [desk, day, bucket], (world, [at, on, as]) => world.sendSlowly(at, on, as)),
  weighed(2, 'late', [desk], (world, [which]) => world.deliverLate(which)),
  weighed(2, 'restart', [desk], (world, [at]) => world.restart(at)),
  weighed(1, 'clone', [desk], (world, [at]) => world.clone(at)),
  weighed(1, 'back-up', [desk], (world, [at]) => world.backUp(at)),
  weighed(1, 'restore', [desk], (world, [at]) => world.restore(at)),
  weighed(1, 'die', [desk], (world, [at]) => world.die(at)),
  weighed(1, 'collector-back-up', [], (world) => world.collector.backUp()),
  weighed(1, 'collector-put-back', [], (world) => world.putCollectorBack()),
  weighed(1, 'around', [desk, day, fc.boolean()], (world, [at, on, isWhole]) => world.sendAround(at, on, isWhole)),
);

function weighed<T extends unknown[]>(
  weight: number,
  name: string,
  parts: { [K in keyof T]: fc.Arbitrary<T[K]> },
  happen: (world: World, values: T) => void,
) {
  const arbitrary = fc.tuple<T>(...parts).map((values) => ({
    name: `${name}(${values.join(', ')})`,
    happen: (world: World) => happen(world, values),
  }));
  return { weight, arbitrary };
}

/** What came of many histories: `null` where all converged exactly, else the shortest that did not. */
export interface Finding {
  readonly history: string;
  readonly problems: readonly string[];
  readonly after: number;
}

/**
 * Lets many histories happen.
 *
 * @param newStore makes the record of a desk; one in memory unless another is to be proved
 * @returns the first that breaks an invariant, made as short as it can be
 */
export function findBrokenHistory(
  runs: number,
  seed: number,
  shrink = true,
  newStore?: (parts: DeskParts) => DeskStore,
): Finding | null {
  let problems: string[] = [];
  const histories = fc.array(happening, { maxLength: 40, size: 'max' });
  const result = fc.check(
    fc.property(histories, (history) => {
      const world = new World(newStore);
      for (const { happen } of history) happen(world);
      world.heal();
      if (world.problems.size > 0) problems = [...world.problems];
      return world.problems.size === 0;
    }),
    { numRuns: runs, seed, endOnFailure: !shrink },
  );
  if (!result.failed) return null;
  const history = (result.counterexample?.[0] ?? []).map(({ name }) => name).join(', ');
  return { history, problems: problems.length > 0 ? problems : [String(result.errorInstance)], after: result.numRuns };
}
