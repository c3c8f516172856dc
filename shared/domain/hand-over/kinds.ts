import type { Pack } from '../../pack/schema.ts';
import type { Contact } from '../contact.ts';
import { routesTaken } from '../gates/routes-of.ts';
import { entryOf } from '../guide/entry-of.ts';
import type { SheetKind } from './document.ts';
import { hasReply } from './reply.ts';
import { hasRaisedSafety } from './safety-sections.ts';

/** The routes that a record passes on by, by their ids. Pure. */
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

/**
 * Which sheets a record has: a hand-over where it is passed on, a safety sheet where a worry is raised, a reply where a
 * professional wants to hear and may. Pure.
 */
export function kindsOf(contact: Contact, pack: Pack): SheetKind[] {
  return [
    ...(passedRoutes(contact, pack).length > 0 ? (['hand-over'] as const) : []),
    ...(hasRaisedSafety(contact, pack) ? (['safety'] as const) : []),
    ...(hasReply(contact, pack) ? (['reply'] as const) : []),
  ];
}

/** Why a record has no such sheet, and what gives it one. */
export const noSheetWords: Readonly<Record<SheetKind, string>> = {
  safety: 'A safety sheet is made of a worry: F9 raises one.',
  reply:
    'There is no reply to write: no professional who referred somebody wants to hear what came of it, or the person does not agree that they do.',
  'hand-over': 'This conversation is not passed on to anybody. Choose a route that passes it on first.',
};
