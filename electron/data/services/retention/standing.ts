import type { RecordStanding } from '../../../../shared/contract/retention.ts';
import { partsToWithhold } from '../../../../shared/domain/retention/person-export.ts';
import type { ReadContext } from '../../context.ts';
import { findContact } from '../../queries/contacts.ts';
import { listReasonsOfHold } from '../../queries/legal-holds.ts';
import { listReleased } from '../../queries/person-rights.ts';
import { findObstacles, isPurged } from '../../queries/purge.ts';
import { isNotSafe } from '../contacts/list-cautions.ts';
import { spokeForThemselves } from './export-person.ts';

/** How conversations stand: what keeps them, and what an export leaves out. One that is not on record is left out. */
export function standingOf(context: ReadContext, { contacts }: { contacts: readonly string[] }): RecordStanding[] {
  const { db } = context;
  return [...new Set(contacts)].flatMap((contact) => {
    const found = findContact(db, contact);
    if (!found) return [];
    const parts = partsToWithhold(spokeForThemselves(context, found), []);
    const released = listReleased(db, contact).filter((part) => parts.includes(part));
    return {
      ...{ contact, holds: listReasonsOfHold(db, contact), isRemoved: isPurged(db, contact), released },
      stillOpen: findObstacles(db, contact)?.stillOpen ?? false,
      notSafeToContact: isNotSafe(context, contact),
      withheld: parts.filter((part) => !released.includes(part)),
    };
  });
}
