import { z } from 'zod';
import type { Pack } from '../../pack/schema.ts';
import { type ContactFields, followUpMethods } from '../contact-fields.ts';
import { entryOf } from '../guide/entry-of.ts';
import { id } from '../ids.ts';
import { waysToReach } from './ways.ts';

/** What whoever looks at a row of the desk has to know before they reach for the phone. */
export const cautions = z.strictObject({
  contact: id,
  /** It is not safe to contact the person. */
  isUnsafe: z.boolean(),
  /** The ways of contact that the person does not want, in the words of the pack, such as “Do not telephone”. */
  unwanted: z.array(z.string()),
  /** How the follow-up goes and with whom; null where no way was agreed. */
  way: z.strictObject({ method: z.enum(followUpMethods), isPerson: z.boolean() }).nullable(),
  /** The colleague who goes on with it, or with its follow-up, where one of them was passed on; else null. */
  passedTo: z.string().nullable(),
});
/** See {@link cautions}. */
export type Cautions = z.infer<typeof cautions>;

/**
 * What holds when somebody is to be reached. It is about the person whom the row names, whoever is followed up with.
 * `pack` is the contact's own.
 */
export function cautionsOf(fields: ContactFields, pack: Pack): Omit<Cautions, 'contact' | 'passedTo'> {
  const { agreed, isPerson } = waysToReach(fields, pack);
  return {
    isUnsafe: fields.safeToContact === false,
    unwanted: fields.adjustments.flatMap((code) => {
      const entry = entryOf(pack.adjustments, code);
      return entry?.blocks === undefined ? [] : [entry.label];
    }),
    way: agreed === null ? null : { method: agreed, isPerson },
  };
}
