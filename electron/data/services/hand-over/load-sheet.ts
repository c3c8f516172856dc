import type { Contact } from '../../../../shared/domain/contact.ts';
import { routesTaken } from '../../../../shared/domain/gates/routes-of.ts';
import { entryOf } from '../../../../shared/domain/guide/entry-of.ts';
import { composeSheet } from '../../../../shared/domain/hand-over/compose.ts';
import type { SheetDocument, SheetKind } from '../../../../shared/domain/hand-over/document.ts';
import { hasRaisedSafety } from '../../../../shared/domain/hand-over/safety-sections.ts';
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

/** The routes that a record passes on by, by their ids. */
export function passedRoutes(contact: Contact, pack: Pack): string[] {
  const { outcomeRoute, furtherRoutes } = contact.fields;
  const ids = [outcomeRoute, ...furtherRoutes.map(({ route }) => route)];
  const taken = routesTaken(contact, pack).map(({ route }) => route);
  return [
    ...new Set(
      ids.flatMap((id) => {
        const route = entryOf(pack.outcomes, id);
        return id !== null && route?.class === 'passed' && taken.includes(route) ? [id] : [];
      }),
    ),
  ];
}

/** Which sheets a record has: a hand-over where it is passed on, a safety sheet where a worry is raised. */
export function kindsOf(contact: Contact, pack: Pack): SheetKind[] {
  return [
    ...(passedRoutes(contact, pack).length > 0 ? (['hand-over'] as const) : []),
    ...(hasRaisedSafety(contact, pack) ? (['safety'] as const) : []),
  ];
}

/**
 * A sheet as it is composed from the record now; one that is being corrected counts as it was closed.
 *
 * @throws AppError `not-found`; `precondition` where the conversation has no such sheet, or has lost its words
 */
export function loadSheet(
  context: ReadContext,
  { contact: id, kind }: { contact: string; kind: SheetKind },
): { contact: Contact; pack: Pack; sheet: SheetDocument } {
  const { db, clock, actor } = context;
  const contact = loadOnRecord(context, id);
  if (isPurged(db, id)) {
    throw new AppError('precondition', 'The names and words of this conversation have been removed.');
  }
  const pack = packOf(context, contact);
  if (!kindsOf(contact, pack).includes(kind)) {
    const message =
      kind === 'safety'
        ? 'No worry about safety is raised in this conversation. F9 raises one.'
        : 'This conversation is not passed on to anybody. Choose a route that passes it on first.';
    throw new AppError('precondition', message);
  }
  const held = withWhatHolds(context, withEither(contact, loadContact(context, id)));
  const earlier = listEarlierTried(context, id);
  const results = listResults(db, id);
  return {
    contact,
    pack,
    sheet: composeSheet(kind, { contact: held, earlier, results, by: actor.name, now: clock.now() }, pack),
  };
}
