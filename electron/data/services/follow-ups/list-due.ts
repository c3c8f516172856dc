import { byUrgency, urgencyOf } from '../../../../shared/domain/follow-up/urgency.ts';
import type { DueRow, FollowUpView, TriedBefore } from '../../../../shared/domain/follow-up/view.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { listAttempts, listResults } from '../../queries/follow-up-notes.ts';
import { countOpenFollowUps, listOpenFollowUps } from '../../queries/follow-ups.ts';
import { findSentBack } from '../../queries/hand-over-results.ts';
import { findLink } from '../../queries/links.ts';
import { recordAudit } from '../audit.ts';
import { loadContact } from '../contacts/load-contact.ts';
import { loadFollowUp } from './load-follow-up.ts';

/** The follow-ups that are not done, the most pressing first, and how many there are in all. */
export function listDue({ db, clock }: ReadContext, { limit }: { limit: number }): { rows: DueRow[]; total: number } {
  const now = clock.now();
  const rows = byUrgency(listOpenFollowUps(db, limit), now).map((row) => ({ ...row, urgency: urgencyOf(row, now) }));
  return { rows, total: countOpenFollowUps(db) };
}

/** Opens a follow-up, and notes who looked. @throws AppError `not-found` where the contact has none */
export function openFollowUp(context: WriteContext, { contact }: { contact: string }): FollowUpView {
  return context.db.transaction(() => {
    const view = loadFollowUp(context, contact);
    recordAudit(context, 'follow-up-opened', contact);
    return view;
  });
}

/** What was tried in the conversation that one goes on from, and how it went; null where it goes on from none. */
export function showBefore(context: ReadContext, { contact }: { contact: string }): TriedBefore | null {
  const { db } = context;
  const link = findLink(db, contact);
  if (!link) return null;
  const { fields, solutions, closedAt, openedAt } = loadContact(context, link.from);
  const result = listResults(db, link.from).at(-1) ?? null;
  const answers = new Map(result?.checks.map(({ solution, answer }) => [solution, answer]));
  return {
    contact: link.from,
    kind: link.kind,
    day: civilDateOf(closedAt ?? openedAt),
    outcomeRoute: fields.outcomeRoute,
    solutions: solutions.map((solution) => ({ solution, answer: answers.get(solution.id) ?? null })),
    result,
    attempts: link.kind === 'sent-back' ? 0 : listAttempts(db, link.from, link.kind).length,
    sentBack: link.kind === 'sent-back' ? (findSentBack(db, link.from)?.words ?? '') : null,
  };
}
