import { saysSomething } from '../guide/says-something.ts';
import { isPromise } from '../promises.ts';
import { type GateRule, shut } from './gate.ts';

/** What somebody still has to arrange says who does it, and by when. */
export const promiseGate: GateRule = (record, pack) => {
  const isOpen = record.solutions.some((solution) => {
    if (!isPromise(solution, pack)) return false;
    const { promise } = solution;
    return promise === null || promise.by === null || !saysSomething(promise.owner);
  });
  return isOpen ? shut('promise', 'solutions', 'Say who arranges what was promised, and by when.') : [];
};
