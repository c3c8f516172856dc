import { z } from 'zod';

/** What is kept of a PIN: never the PIN. Scrypt, with the parameters that it was made by, so that they can rise. */
export const pinHash = z.strictObject({
  how: z.literal('scrypt'),
  /** Cost, block size and lanes of scrypt. */
  n: z.number().int().min(1_024),
  r: z.number().int().min(1),
  p: z.number().int().min(1),
  salt: z.base64(),
  hash: z.base64(),
});
/** See {@link pinHash}. */
export type PinHash = z.infer<typeof pinHash>;
