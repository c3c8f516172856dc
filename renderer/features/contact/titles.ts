import { saysSomething } from '../../../shared/domain/guide/says-something.ts';

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
