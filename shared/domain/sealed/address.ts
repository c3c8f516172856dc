import { z } from 'zod';
import { saysSomething } from '../guide/says-something.ts';

/** A public address of the age format that files are sealed to. That its check characters hold is tried where it is used. */
export const sealAddress = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/, 'is not an address');

/** A name that colleagues know each other by. */
export const colleagueName = z.string().max(100).refine(saysSomething, 'says nothing');

/** An address with the figures that two people read to each other on the phone, so that nobody has put in another one. */
export const namedAddress = z.strictObject({ name: z.string().max(100), address: sealAddress, figures: z.string() });
/** See {@link namedAddress}. */
export type NamedAddress = z.infer<typeof namedAddress>;
