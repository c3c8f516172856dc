import { entryInUse } from '../../../../shared/domain/guide/entry-of.ts';
import { reconcile } from '../../../../shared/domain/sessions/reconcile.ts';
import type { NewSession } from '../../../../shared/domain/sessions/session.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { findCurrentPack } from '../../queries/packs.ts';
import { findOpenSession, findSession, insertSession, updateSessionClosed } from '../../queries/sessions.ts';
import { recordAudit } from '../audit.ts';
import { loadSession, roomOf } from './load-session.ts';

/**
 * Opens a session; there is one at a time. Asked a second time with the same id it does nothing.
 *
 * @throws AppError `precondition` while another one is open; `invalid` where the pack does not have its codes
 */
export function openSession(context: WriteContext, made: NewSession): undefined {
  const { db, clock, actor } = context;
  db.transaction(() => {
    if (findSession(db, made.id)) return;
    const open = findOpenSession(db);
    if (open) {
      throw new AppError('precondition', `The session at ${open.venue} is still open. Reconcile and close it first.`);
    }
    const pack = findCurrentPack(db);
    const isKnown =
      entryInUse(pack?.channels ?? {}, made.channel) &&
      entryInUse(pack?.venue_types ?? {}, made.venueType) &&
      (made.locality === null || entryInUse(pack?.localities ?? {}, made.locality));
    if (!pack || !isKnown) throw new AppError('invalid', 'The council pack has no such venue. Choose again.');
    const now = clock.now();
    const of = { profile: actor.id, packId: pack.id, packVersion: pack.version, day: civilDateOf(now), now };
    insertSession(db, { ...made, ...of });
    recordAudit(context, 'session-opened', made.id);
  });
}

/**
 * Closes a session for good, once nobody waits any more. Conversations that are still open stay on the desk of whoever
 * began them. From now on it holds numbers only.
 *
 * @throws AppError `precondition` while somebody waits or is spoken to
 */
export function closeSession(context: WriteContext, { session: id }: { session: string }): undefined {
  const { db, clock, actor } = context;
  db.transaction(() => {
    const session = loadSession(context, id);
    if (session.closedAt !== null) return;
    if (!reconcile(roomOf(context, session)).isOver) {
      throw new AppError('precondition', 'Somebody is still waiting or being seen. Say what became of them first.');
    }
    updateSessionClosed(db, id, actor.id, clock.now());
    recordAudit(context, 'session-closed', id);
  });
}
