import { openPromises } from '../promises.ts';
import type { GateRule } from './index.ts';

/** What somebody still has to arrange says who does it, and by when. */
export const promiseGate: GateRule = (record, pack) => {
  const open = openPromises(record.solutions, pack);
  if (open.length === 0) return null;
  return { id: 'promise', sentence: 'Say who arranges what was promised, and by when.', at: 'solutions' };
};
