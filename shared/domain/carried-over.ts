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

/**
 * What stands in a conversation just as it holds for somebody else. The history keeps one value of a thing for each visit,
 * so nobody can tell what came from them and what was said here as well: it is shown, and never taken off.
 */
export function heldAlike(fields: Kept, holds: HoldsForPerson): HoldsForPerson {
  const isSafeTimeIn = saysSomething(holds.safeTime) && fields.safeTime.includes(holds.safeTime.trim());
  return {
    adjustments: holds.adjustments.filter((id) => fields.adjustments.includes(id)),
    safeToContact: holds.safeToContact === false && fields.safeToContact === false ? false : null,
    safeTime: isSafeTimeIn ? holds.safeTime : '',
  };
}
