import { saysSomething } from '../guide/says-something.ts';
import { type GateRule, shut } from './gate.ts';
import { routesTaken } from './routes-of.ts';

/** Urgent hand-overs close only once somebody has taken them: who, and when. Each route has its own receipt. */
export const receiptGate: GateRule = (record, pack) =>
  routesTaken(record, pack).flatMap(({ route, receiptWho, receiptAt, isFurther }) => {
    if (!route.receipt || (saysSomething(receiptWho) && receiptAt !== null)) return [];
    const sentence = `${route.label}: ring, and write down who took it and when. Nobody has been told yet.`;
    return shut('receipt', isFurther ? 'furtherRoutes' : 'receiptWho', sentence);
  });
