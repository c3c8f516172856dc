import { type KeyObject, sign } from 'node:crypto';

/** The Ed25519 signature of the list of a channel, in base64, as it lies beside it on the server. */
export function signatureOf(list: Buffer, key: KeyObject): string {
  return `${sign(null, list, key).toString('base64')}\n`;
}
