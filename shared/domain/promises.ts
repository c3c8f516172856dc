import type { Pack } from '../pack/schema.ts';
import type { Solution } from './contact.ts';
import { saysSomething } from './guide/says-something.ts';

/** True where somebody still has to make the connection. */
export function isPromise(solution: Solution, pack: Pack): boolean {
  return (
    solution.accepted === true &&
    solution.connected !== null &&
    pack.how_connected[solution.connected]?.promise === true
  );
}

/** True where a promise says who keeps it, and by when. */
function isArranged({ promise }: Solution): boolean {
  return promise !== null && promise.by !== null && saysSomething(promise.owner);
}

/** Promises that do not say yet who keeps them, and by when. */
export function openPromises(solutions: readonly Solution[], pack: Pack): Solution[] {
  return solutions.filter((solution) => isPromise(solution, pack) && !isArranged(solution));
}
