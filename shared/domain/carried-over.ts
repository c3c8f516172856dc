import type { Change } from './changes.ts';
import type { ContactFields } from './contact-fields.ts';
import { saysSomething } from './guide/says-something.ts';
import type { HoldsForPerson } from './people.ts';

type Kept = Pick<ContactFields, 'adjustments' | 'safeToContact' | 'safeTime'>;

/** What holds for the person everywhere and is not in this conversation yet. What was said in it today stays. */
export function carriedOver(fields: Kept, holds: HoldsForPerson): Change[] {
  const missing = holds.adjustments.filter((id) => !fields.adjustments.includes(id));
  const edits: Change[] = [];
  if (missing.length > 0) edits.push({ field: 'adjustments', value: [...fields.adjustments, ...missing] });
  if (holds.safeToContact === false && fields.safeToContact === null) {
    edits.push({ field: 'safeToContact', value: false });
  }
  if (saysSomething(holds.safeTime) && !saysSomething(fields.safeTime)) {
    edits.push({ field: 'safeTime', value: holds.safeTime });
  }
  return edits;
}
