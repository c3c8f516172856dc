import type { Pack } from '../../pack/schema.ts';
import type { ContactSummary } from '../contact.ts';
import { receiptGate } from '../gates/receipt-gate.ts';
import type { Record } from '../guide/facts.ts';
import { openSafety } from './safety-of.ts';

/** What has to stay red wherever a contact shows: worries that stand open, and hand-overs that nobody has taken. */
export type Alarms = ContactSummary['alarms'];

/** Counts the alarms of a record. */
export function alarmsOf(record: Record, pack: Pack): Alarms {
  return { openSafety: openSafety(record, pack).length, untaken: receiptGate(record, pack, null).length };
}
