import { saysSomething } from '../guide/says-something.ts';
import { type GateRule, shut } from './gate.ts';

/** A line that is still being typed is kept or cleared before the contact closes, so that none is lost by closing. */
export const unfinishedGate: GateRule = (record) =>
  saysSomething(record.fields.unfinishedLine)
    ? shut('unfinished', 'notes', 'Keep the line you are typing (Enter), or clear it.')
    : [];
