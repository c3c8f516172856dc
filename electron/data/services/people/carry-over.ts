import { carriedOver } from '../../../../shared/domain/carried-over.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import type { HoldsForPerson } from '../../../../shared/domain/people.ts';
import { safeAmong } from '../../../../shared/domain/safety/safe-among.ts';
import type { WriteContext } from '../../context.ts';
import { type EarlierRow, listEarlier } from '../../queries/earlier-contacts.ts';
import { findPassOf } from '../../queries/moves.ts';
import { findHolder } from '../../queries/visits.ts';
import { loadContact } from '../contacts/load-contact.ts';
import { putChanges } from '../contacts/patch-contact.ts';

/** The latest answer there is, newest contact first. */
function latest<T>(rows: readonly EarlierRow[], of: (row: EarlierRow) => T | null): T | null {
  return rows.map(of).find((value) => value !== null) ?? null;
}

/** What holds for the person of some contacts, the latest of them first. */
export function holdsIn(rows: readonly EarlierRow[]): HoldsForPerson {
  return {
    safeToContact: safeAmong(rows),
    safeTime: latest(rows, ({ safeTime }) => (saysSomething(safeTime) ? safeTime : null)) ?? '',
    adjustments: [...new Set(rows.flatMap(({ adjustments }) => adjustments))],
  };
}

/** What holds for the person of some contacts. */
export const holdsAmong = ({ db }: WriteContext, contacts: readonly string[]): HoldsForPerson =>
  holdsIn(listEarlier(db, contacts));

/**
 * Puts what holds for the person into an open contact as edits of the visit that holds it, in the caller's transaction.
 * A contact that nobody edits stays as it is: one that has closed, was passed on, or was never opened.
 */
export function carryOver(context: WriteContext, contact: string, holds: HoldsForPerson): void {
  const { db } = context;
  const { closedAt, correction, fields } = loadContact(context, contact);
  const visit = findHolder(db, contact);
  if (visit === null || (closedAt !== null && correction === null) || findPassOf(db, contact)) return;
  putChanges(context, { contact, visit, changes: carriedOver(fields, holds) });
}
