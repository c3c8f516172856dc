import type { Contact } from '../../../../shared/domain/contact.ts';
import { composeSheet, warningsOf } from '../../../../shared/domain/hand-over/compose.ts';
import type { SheetDocument, SheetKind } from '../../../../shared/domain/hand-over/document.ts';
import { kindsOf, noSheetWords } from '../../../../shared/domain/hand-over/kinds.ts';
import type { EarlierTried } from '../../../../shared/domain/hand-over/sheet-record.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import type { ReadContext } from '../../context.ts';
import { listEarlier, listTried } from '../../queries/earlier-contacts.ts';
import { listResults } from '../../queries/follow-up-notes.ts';
import { findLink } from '../../queries/links.ts';
import { listTogether } from '../../queries/match-answers.ts';
import { isPurged } from '../../queries/purge.ts';
import { loadContact, loadOnRecord, packOf } from '../contacts/load-contact.ts';
import { withEither, withWhatHolds } from '../people/what-holds-since.ts';

/** As many conversations of before as a sheet tells of. */
const mostEarlier = 8;

/** The conversations that this one goes on from, and those of the same person: but never this one itself. */
function earlierOf({ db }: ReadContext, contact: string): string[] {
  const found = new Set(listTogether(db, contact));
  for (let at = findLink(db, contact); at && !found.has(at.from); at = findLink(db, at.from)) found.add(at.from);
  found.delete(contact);
  return [...found];
}

function listEarlierTried(context: ReadContext, contact: string): EarlierTried[] {
  const { db } = context;
  return listEarlier(db, earlierOf(context, contact))
    .slice(0, mostEarlier)
    .map(({ contact: id, day, isOpen, outcomeRoute }) => ({
      ...{ day, isOpen, outcomeRoute, solutions: listTried(db, id) },
      result: listResults(db, id).at(-1) ?? null,
    }));
}

/**
 * A sheet as it is composed from the record now; one that is being corrected counts as it was closed.
 *
 * @throws AppError `not-found`; `precondition` where the conversation has no such sheet, or has lost its words
 */
export function loadSheet(
  context: ReadContext,
  { contact: id, kind }: { contact: string; kind: SheetKind },
): { contact: Contact; pack: Pack; sheet: SheetDocument; warnings: string[] } {
  const { db, clock, actor } = context;
  const contact = loadOnRecord(context, id);
  if (isPurged(db, id)) {
    throw new AppError('precondition', 'The names and words of this conversation have been removed.');
  }
  const pack = packOf(context, contact);
  if (!kindsOf(contact, pack).includes(kind)) {
    throw new AppError('precondition', noSheetWords[kind]);
  }
  const held = withWhatHolds(context, withEither(contact, loadContact(context, id)));
  const earlier = listEarlierTried(context, id);
  const results = listResults(db, id);
  const record = { contact: held, earlier, results, by: actor.name, now: clock.now() };
  return { contact, pack, sheet: composeSheet(kind, record, pack), warnings: warningsOf(record, pack) };
}
