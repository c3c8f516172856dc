import type { Pack } from '../../pack/schema.ts';
import type { Record } from '../guide/facts.ts';
import { lookAt } from '../safety/safety-of.ts';
import type { Instant } from '../time.ts';
import { agreementGate } from './agreement-gate.ts';
import { assessmentGate } from './assessment-gate.ts';
import { followUpGate } from './follow-up-gate.ts';
import type { Gate, GateRule } from './gate.ts';
import { isOverridden } from './is-overridden.ts';
import { knownCodesGate } from './known-codes-gate.ts';
import { momentGate } from './moment-gate.ts';
import { outcomeGate } from './outcome-gate.ts';
import { promiseGate } from './promise-gate.ts';
import { receiptGate } from './receipt-gate.ts';
import { safetyGate } from './safety-gate.ts';
import { unfinishedGate } from './unfinished-gate.ts';

const rules: readonly GateRule[] = [
  safetyGate,
  receiptGate,
  unfinishedGate,
  agreementGate,
  outcomeGate,
  assessmentGate,
  promiseGate,
  followUpGate,
  momentGate,
  knownCodesGate,
];

/** The gates of a record. */
export interface Gates {
  /** Still shut: the contact cannot be closed. Safety comes first. */
  readonly shut: readonly Gate[];
  /** Opened by a reason from the pack's list; a lead sees them. */
  readonly overridden: readonly Gate[];
}

/**
 * Looks at every gate. Pure.
 *
 * @param now the present moment, at closing: times that have not come yet are refused
 */
export function gatesOf(record: Record, pack: Pack, now: Instant | null = null): Gates {
  const look = lookAt(record, pack);
  const all = rules.flatMap((rule) => rule(look, pack, now));
  const open = isOverridden(record, pack);
  return {
    shut: all.filter(({ overridable }) => !(open && overridable)),
    overridden: open ? all.filter(({ overridable }) => overridable) : [],
  };
}
