import { receivedAtProblem } from '../received-at.ts';
import { type Gate, type GateRule, shut } from './gate.ts';

/** When it came in has to be possible. What was done and who took it is told afterwards: a time that has not come yet is a slip, or a plan. */
export const momentGate: GateRule = ({ fields, concerns }, _pack, now) => {
  if (now === null) return [];
  const told: readonly (readonly [Gate['at'], readonly (string | null)[]])[] = [
    ['concerns', concerns.flatMap(({ notSo, at }) => (notSo ? [] : at))],
    ['receiptAt', [fields.receiptAt]],
    ['furtherRoutes', fields.furtherRoutes.map(({ receiptAt }) => receiptAt)],
  ];
  const problem = receivedAtProblem(fields.receivedAt, now);
  const received = problem === null ? [] : shut('received', 'receivedAt', problem);
  const early = told.flatMap(([at, moments]) =>
    moments.some((moment) => moment !== null && moment > now)
      ? shut('not-yet', at, 'This time has not come yet: write down when it happened.')
      : [],
  );
  return [...received, ...early];
};
