import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { pinProblem } from '../../../../shared/domain/desks/pin.ts';
import type { PinHash } from '../../../../shared/domain/desks/pin-hash.ts';

/**
 * About a tenth of a second and 32 MB a try. A PIN has few digits: what keeps strangers out is the store's key; this
 * keeps a colleague who can read the store's rows from reading a PIN off them.
 */
const cost = { n: 32_768, r: 8, p: 1 } as const;
const bytes = 32;

function derive(pin: string, salt: Buffer, { n, r, p }: Pick<PinHash, 'n' | 'r' | 'p'>, length: number) {
  return new Promise<Buffer>((resolve, reject) => {
    // In a thread of its own: whoever types meanwhile waits for nothing.
    scrypt(pin, salt, length, { N: n, r, p, maxmem: 256 * n * r }, (error, derived) =>
      error ? reject(error) : resolve(derived),
    );
  });
}

/** What is kept of a PIN. */
export async function hashPin(pin: string): Promise<PinHash> {
  const salt = randomBytes(16);
  const hash = await derive(pin, salt, cost, bytes);
  return { how: 'scrypt', ...cost, salt: salt.toString('base64'), hash: hash.toString('base64') };
}

/** True where a PIN is the one that was kept, in the same time whichever it is. */
export async function isPin(pin: string, kept: PinHash): Promise<boolean> {
  const hash = Buffer.from(kept.hash, 'base64');
  return timingSafeEqual(await derive(pin, Buffer.from(kept.salt, 'base64'), kept, hash.length), hash);
}

/** A PIN of six random digits to begin with, shown once to an administrator. */
export function firstPin(): string {
  for (;;) {
    const pin = String(randomInt(1_000_000)).padStart(6, '0');
    if (pinProblem(pin) === null) return pin;
  }
}
