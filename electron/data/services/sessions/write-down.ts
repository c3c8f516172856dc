import type { ContactSummary } from '../../../../shared/domain/contact.ts';
import { enteredAsChanges, recordedAsChanges } from '../../../../shared/domain/sessions/entered-as-changes.ts';
import type { Entered } from '../../../../shared/domain/sessions/session.ts';
import type { WriteContext } from '../../context.ts';
import { getSummary } from '../../queries/contacts.ts';
import { updateRowContact, updateRowState } from '../../queries/session-rows.ts';
import { closeContact } from '../contacts/close-contact.ts';
import { loadContact, packOf } from '../contacts/load-contact.ts';
import { openContact } from '../contacts/open-contact.ts';
import { patchContact } from '../contacts/patch-contact.ts';
import { startContact } from '../contacts/start-contact.ts';
import { withAlarms } from '../contacts/with-alarms.ts';
import { loadOpenRow } from './load-session.ts';
import { assertCanEnd } from './rows.ts';

interface WriteDown {
  readonly row: string;
  readonly contact: string;
  readonly visit: string;
  readonly entered: Entered;
}

/**
 * Records a row: it becomes a conversation and closes through every gate, all of it or nothing. Asked again with the
 * same conversation it gives what there is.
 *
 * @throws AppError `precondition` where a gate is shut (`details.gates` names them): then it is written down in full,
 * or where somebody is written down already
 */
export function recordRow(context: WriteContext, asked: WriteDown): ContactSummary {
  return context.db.transaction(() => {
    const { row } = loadOpenRow(context, asked.row);
    if (row.contact?.id !== asked.contact) {
      begin(context, asked, recordedAsChanges);
      const { contact, visit } = asked;
      closeContact(context, { contact, visit, seq: 1 });
    }
    return withAlarms(context, getSummary(context.db, asked.contact));
  });
}

/**
 * Begins the conversation of a row to be written down in full, with everything that was entered. It stays open, on the
 * desk of whoever began it. Asked again with the same conversation it does nothing.
 *
 * @throws AppError `precondition` where somebody is written down already
 */
export function openInFull(context: WriteContext, asked: WriteDown): undefined {
  context.db.transaction(() => {
    const { row } = loadOpenRow(context, asked.row);
    if (row.contact?.id !== asked.contact) begin(context, asked, enteredAsChanges);
  });
}

function begin(
  context: WriteContext,
  { row: id, contact, visit, entered }: WriteDown,
  asChanges: typeof enteredAsChanges,
): void {
  const { db, clock } = context;
  const { row, session } = loadOpenRow(context, id);
  assertCanEnd(row);
  startContact(context, { id: contact, channel: session.channel });
  openContact(context, { contact, visit });
  const pack = packOf(context, loadContact(context, contact));
  const changes = asChanges({ called: row.called, entered, since: row.seenFrom ?? row.arrivedAt }, pack);
  patchContact(context, { contact, visit, seq: 1, changes });
  updateRowState(db, id, 'seeing', clock.now());
  updateRowState(db, id, 'seen', clock.now());
  updateRowContact(db, id, contact);
}
