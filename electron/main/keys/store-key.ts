import { createHmac, randomBytes, randomUUID, scryptSync, timingSafeEqual } from 'node:crypto';
import type { KeyFile } from './key-file.ts';
import type { Keyring } from './keyring.ts';
import { keyOfRecoveryCode, newRecoveryCode, parseRecoveryCode } from './recovery-code.ts';
import { seal, unseal } from './seal.ts';

/** How a new key is to be protected on this computer. */
export type NewProtection =
  | { readonly kind: 'keyring' }
  | { readonly kind: 'plain-text' }
  | { readonly kind: 'passphrase'; readonly passphrase: string };

/** A key that was made or opened: 64 hexadecimal digits. */
export type StoreKey = string;

/** The cost of a passphrase: about a tenth of a second and 64 MB a try. */
const scrypt = { N: 65_536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 } as const;

/** Makes a random key, wrapped for this computer and for a recovery code that {@link renewCode} still has to give out. */
export async function makeKey(protection: NewProtection, keyring: Keyring): Promise<{ key: StoreKey; file: KeyFile }> {
  const key = randomBytes(32).toString('hex');
  const keyId = randomUUID();
  const { recovery } = wrapForRecovery(key, keyId);
  const device = await wrapForDevice(key, keyId, protection, keyring);
  return { key, file: { format: 1, keyId, check: checkValue(key, keyId), device, recovery } };
}

/** Makes a new recovery code, to be shown once and kept nowhere; the one before opens nothing any more. */
export function renewCode(file: KeyFile, key: StoreKey): { file: KeyFile; code: string } {
  const { code, recovery } = wrapForRecovery(key, file.keyId);
  return { code, file: { ...file, recovery } };
}

function wrapForRecovery(key: StoreKey, keyId: string): { code: string; recovery: KeyFile['recovery'] } {
  const code = newRecoveryCode();
  const salt = randomBytes(16);
  const wrapping = keyOfRecoveryCode(parseRecoveryCode(code) ?? code, salt);
  const sealed = seal(Buffer.from(key, 'hex'), wrapping, keyId);
  return { code, recovery: { salt: salt.toString('base64'), sealed, confirmed: false } };
}

/** Wraps a known key for this computer anew; the recovery wrap stays as it was. */
export async function rewrap(
  file: KeyFile,
  key: StoreKey,
  protection: NewProtection,
  keyring: Keyring,
): Promise<KeyFile> {
  return { ...file, device: await wrapForDevice(key, file.keyId, protection, keyring) };
}

async function wrapForDevice(
  key: StoreKey,
  keyId: string,
  protection: NewProtection,
  keyring: Keyring,
): Promise<KeyFile['device']> {
  if (protection.kind === 'passphrase') {
    const salt = randomBytes(16);
    const wrapping = scryptSync(protection.passphrase, salt, 32, scrypt);
    return {
      kind: 'passphrase',
      salt: salt.toString('base64'),
      sealed: seal(Buffer.from(key, 'hex'), wrapping, keyId),
    };
  }
  const sealed = await keyring.seal(key, protection.kind === 'plain-text');
  return { kind: protection.kind, backend: keyring.backend(), sealed };
}

/** Opens the key by what this computer keeps; null where that does not work any more. */
export async function openByKeyring(file: KeyFile, keyring: Keyring): Promise<StoreKey | null> {
  if (file.device.kind === 'passphrase') return null;
  return checked(file, await keyring.open(file.device.sealed, file.device.kind === 'plain-text'));
}

/** Opens the key by a passphrase; null where it is another one. */
export function openByPassphrase(file: KeyFile, passphrase: string): StoreKey | null {
  if (file.device.kind !== 'passphrase') return null;
  const wrapping = scryptSync(passphrase, Buffer.from(file.device.salt, 'base64'), 32, scrypt);
  return checked(file, unseal(file.device.sealed, wrapping, file.keyId)?.toString('hex') ?? null);
}

/** Opens the key by the recovery code as somebody typed it; null where it is another one. */
export function openByRecoveryCode(file: KeyFile, typed: string): StoreKey | null {
  const letters = parseRecoveryCode(typed);
  if (letters === null) return null;
  const wrapping = keyOfRecoveryCode(letters, Buffer.from(file.recovery.salt, 'base64'));
  return checked(file, unseal(file.recovery.sealed, wrapping, file.keyId)?.toString('hex') ?? null);
}

function checkValue(key: StoreKey, keyId: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(`frontdoor key ${keyId}`).digest('hex');
}

function checked(file: KeyFile, key: StoreKey | null): StoreKey | null {
  if (key === null || !/^[0-9a-f]{64}$/.test(key)) return null;
  return timingSafeEqual(Buffer.from(checkValue(key, file.keyId)), Buffer.from(file.check)) ? key : null;
}
