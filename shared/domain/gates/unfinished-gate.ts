import type { GateRule } from './index.ts';

/** A line that is still being typed is kept or cleared before the contact closes, so that none is lost by closing. */
export const unfinishedGate: GateRule = (record) =>
  record.fields.unfinishedLine.trim() === ''
    ? null
    : { id: 'unfinished', sentence: 'Keep the line you are typing (Enter), or clear it.', at: 'notes' };
