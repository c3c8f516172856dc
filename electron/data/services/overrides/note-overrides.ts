import type { Contact } from '../../../../shared/domain/contact.ts';
import type { Gate } from '../../../../shared/domain/gates/gate.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import type { WriteContext } from '../../context.ts';
import { insertOverride, listStandingOverrides, updateOverrideEnded } from '../../queries/overrides.ts';

/**
 * Notes which gates a reason has opened, for a lead to see, at closing and at the end of a correction. What was given
 * before stays on record: where it stands no more, or with another reason or other words, it has ended, and the new
 * one is one of its own that nobody has seen. In the caller's transaction.
 */
export function noteOverrides(
  { db, actor }: WriteContext,
  { id: contact, fields }: Contact,
  gates: readonly Gate[],
  at: Instant,
): void {
  const reason = fields.overrideReason ?? '';
  const words = fields.overrideWords.trim();
  const opened = new Set(gates.map(({ id }) => id));
  for (const standing of listStandingOverrides(db, contact)) {
    const isSame = standing.reason === reason && standing.words === words;
    if (isSame && opened.delete(standing.gate)) continue;
    updateOverrideEnded(db, { contact, gate: standing.gate, at: standing.at, endedAt: at });
  }
  for (const gate of opened) insertOverride(db, { contact, gate, reason, words, at, profile: actor.id });
}
