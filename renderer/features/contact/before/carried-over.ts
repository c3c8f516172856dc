import type { Change } from '../../../../shared/domain/changes.ts';
import type { ContactFields } from '../../../../shared/domain/contact-fields.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import type { PersonCard } from '../../../../shared/domain/people.ts';

type Kept = Pick<ContactFields, 'adjustments' | 'safeToContact' | 'safeTime'>;

/** What holds for the person everywhere and is not in this conversation yet. What was said in it today stays. */
export function carriedOver(fields: Kept, card: PersonCard): Change[] {
  const missing = card.adjustments.filter((id) => !fields.adjustments.includes(id));
  const edits: Change[] = [];
  if (missing.length > 0) edits.push({ field: 'adjustments', value: [...fields.adjustments, ...missing] });
  if (card.safeToContact === false && fields.safeToContact === null) {
    edits.push({ field: 'safeToContact', value: false });
  }
  if (saysSomething(card.safeTime) && !saysSomething(fields.safeTime)) {
    edits.push({ field: 'safeTime', value: card.safeTime });
  }
  return edits;
}
