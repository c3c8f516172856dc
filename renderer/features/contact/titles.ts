import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { civilDateOf, type Instant } from '../../../shared/domain/time.ts';
import { clock } from '../../lib/clock.ts';
import { sinceWhen } from '../../lib/dates.ts';
import { anotherPerson } from '../../lib/other-names.ts';

/** What a title is made of. A row of a list knows less than the record does. */
interface Titled {
  readonly personName: string;
  readonly requesterName: string;
  readonly personAnonymous?: boolean;
}

/** What a contact is called on a tab and in a list, as soon as there is a name for it. */
export function contactTitle({ personName, requesterName, personAnonymous }: Titled): string {
  if (saysSomething(personName)) return personName.trim();
  if (saysSomething(requesterName)) return `Call from ${requesterName.trim()}`;
  return personAnonymous ? 'No name given' : 'New contact';
}

/** What a contact is called where its name is hidden: when it was begun tells it from the others, and names nobody. */
export function namelessTitle(openedAt: Instant): string {
  return `${anotherPerson}, ${sinceWhen(openedAt, civilDateOf(clock.now()))}`;
}
