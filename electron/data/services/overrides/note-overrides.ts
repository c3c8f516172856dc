import type { Contact } from '../../../../shared/domain/contact.ts';
import type { Gate } from '../../../../shared/domain/gates/gate.ts';
import { keptClosedOverSafety } from '../../../../shared/domain/gates/opened-gates.ts';
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
    // What was left out after a follow-up is nothing that a correction of the conversation before it mends.
    if (standing.gate === keptClosedOverSafety) continue;
    const isSame = standing.reason === reason && standing.words === words;
    if (isSame && opened.delete(standing.gate)) continue;
    updateOverrideEnded(db, { contact, gate: standing.gate, at: standing.at, endedAt: at });
  }
  for (const gate of opened) insertOverride(db, { contact, gate, reason, words, at, profile: actor.id });
}

/** Notes for a lead why no conversation was begun although safety was heard in a follow-up. In the caller's transaction. */
export function noteKeptClosed({ db, actor }: WriteContext, contact: string, why: string, at: Instant): void {
  insertOverride(db, { contact, gate: keptClosedOverSafety, reason: '', words: why, at, profile: actor.id });
}

/** A conversation was begun after all, or the result was taken back: it stands no more, and stays on the list. */
export function endKeptClosed({ db }: WriteContext, contact: string, endedAt: Instant): void {
  for (const { gate, at } of listStandingOverrides(db, contact)) {
    if (gate === keptClosedOverSafety) updateOverrideEnded(db, { contact, gate, at, endedAt });
  }
}
