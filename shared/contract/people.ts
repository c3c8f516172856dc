import { z } from 'zod';
import { id } from '../domain/ids.ts';
import { confirmation } from '../domain/measures/returns.ts';
import { foundPeople, holdsForPerson, typedIdentity } from '../domain/people.ts';
import { civilDate } from '../domain/time.ts';
import { done, read, write } from './core.ts';

const aboutCard = z.strictObject({ contact: id, earlier: id });

/** People: found again, and said to be one person or two. Nothing is ever merged by itself. */
export const people = {
  /** Who on this computer may be the person of these details; never the contact itself. */
  find: read({ host: 'data', input: z.strictObject({ contact: id, typed: typedIdentity }), output: foundPeople }),
  /**
   * Says that the person of a contact is whoever an earlier one was about, and carries over what holds for them in the
   * same step. Said again it does nothing. Answers what holds.
   */
  accept: write({ host: 'data', input: aboutCard, output: holdsForPerson, changes: ['people', 'contacts', 'audit'] }),
  /** Says that they are two people. The card does not come again for this contact. */
  refuse: write({ host: 'data', input: aboutCard, output: done, changes: ['people', 'audit'] }),
  /** Takes back what was said about two contacts. Where nothing stands it does nothing. */
  takeBack: write({ host: 'data', input: aboutCard, output: done, changes: ['people', 'audit'] }),
  /** What happened after a contact had closed: who came back, and what that makes of its outcome. */
  afterwards: read({
    host: 'data',
    input: z.strictObject({ contact: id }),
    output: z.strictObject({
      confirmation,
      returns: z.array(z.strictObject({ contact: id, day: civilDate, days: z.number().int(), isRelated: z.boolean() })),
    }),
  }),
} as const;
