import type { FoundRecord, RecordStanding } from '../../../shared/contract/retention.ts';

/** As many conversations as one request may name. */
export const mostAtOnce = 200;

/** What tells one found row from another: a conversation may be found twice, by its person and by its caller. */
export function rowKey({ contact, place }: Pick<FoundRecord, 'contact' | 'place'>): string {
  return `${place} ${contact}`;
}

/** What somebody has chosen among what was found. */
export interface Choice {
  /** Every chosen conversation, once. */
  readonly all: readonly string[];
  /** Those that are about the person who was looked for. */
  readonly own: readonly string[];
  /** Those in which they are the caller or somebody else: the record is another person's. */
  readonly others: readonly string[];
}

/**
 * Sorts what was chosen by whose record it is. What a caller said belongs to a record about somebody else: giving it to
 * them would give away that person, and removing it would take it from that person.
 */
export function choiceOf(rows: readonly FoundRecord[], chosen: ReadonlySet<string>): Choice {
  const picked = rows.filter((row) => chosen.has(rowKey(row)));
  const own = new Set(picked.filter(({ place }) => place === 'person').map(({ contact }) => contact));
  const all = new Set(picked.map(({ contact }) => contact));
  return { all: [...all], own: [...own], others: [...all].filter((contact) => !own.has(contact)) };
}

/** Why nothing can be removed just now, in one sentence; null where nothing stands against it. */
export function obstacleTo(contacts: readonly string[], standing: readonly RecordStanding[]): string | null {
  const of = standing.filter(({ contact }) => contacts.includes(contact));
  const which = (many: number, is: string, are: string) =>
    many === 1 ? `One of these conversations ${is}` : `${many} of these conversations ${are}`;
  const held = of.filter(({ holds }) => holds.length > 0).length;
  if (held > 0) return `${which(held, 'is', 'are')} held. Lift the hold first, under Holds.`;
  const open = of.filter(({ stillOpen }) => stillOpen).length;
  if (open > 0) {
    return `${which(open, 'is', 'are')} not finished: end what is open on the desk, then remove ${open === 1 ? 'it' : 'them'}.`;
  }
  const removed = of.filter(({ isRemoved }) => isRemoved).length;
  return removed > 0 ? `${which(removed, 'has', 'have')} no names and words any more.` : null;
}
