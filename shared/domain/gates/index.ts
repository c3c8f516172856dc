import type { Pack } from '../../pack/schema.ts';
import type { FieldName } from '../contact-fields.ts';
import type { Record } from '../guide/facts.ts';
import { agreementGate } from './agreement-gate.ts';
import { decisionGate } from './decision-gate.ts';
import { followUpGate } from './follow-up-gate.ts';
import { outcomeGate } from './outcome-gate.ts';
import { promiseGate } from './promise-gate.ts';
import { unfinishedGate } from './unfinished-gate.ts';

/** Something that has to be on record before a contact can be closed. */
export interface Gate {
  /** Stable name, for tests and the error's details. */
  readonly id: string;
  /** One sentence for the adviser: what is missing, and why it matters. */
  readonly sentence: string;
  /** Where to put it right. */
  readonly at: FieldName | 'notes' | 'solutions';
}

/** A rule: the gate that is shut, or null where it stands open. */
export type GateRule = (record: Record, pack: Pack) => Gate | null;

const rules: readonly GateRule[] = [
  unfinishedGate,
  agreementGate,
  decisionGate,
  promiseGate,
  outcomeGate,
  followUpGate,
];

/** Every gate that is still shut, in the order in which a talk usually comes to them. */
export function gatesOf(record: Record, pack: Pack): Gate[] {
  return rules.flatMap((rule) => rule(record, pack) ?? []);
}
