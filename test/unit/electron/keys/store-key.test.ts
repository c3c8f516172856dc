import { describe, expect, test } from 'vitest';
import type { KeyFile } from '../../../../electron/main/keys/key-file.ts';
import {
  makeKey,
  openByKeyring,
  openByPassphrase,
  openByRecoveryCode,
  renewCode,
  rewrap,
} from '../../../../electron/main/keys/store-key.ts';
import { keyringOf } from '../../../support/keyrings.ts';
import { randomFrom, seedFor } from '../../../support/random.ts';

const passphrase = 'twelve characters and more';

/** A new key as the app hands it out: with a recovery code that somebody has seen. */
async function newKeyFile(protection: Parameters<typeof makeKey>[0], keyring = keyringOf()) {
  const { key, file } = await makeKey(protection, keyring);
  return { key, keyring, ...renewCode(file, key) };
}

function withFlippedBit(base64: string, bit: number): string {
  const bytes = Buffer.from(base64, 'base64');
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return bytes.toString('base64');
}

const bitsOf = (base64: string) => Buffer.from(base64, 'base64').length * 8;

describe('the key of a store', () => {
  test('is 256 random bits, and stands nowhere in its file', async () => {
    const [one, other] = [await newKeyFile({ kind: 'keyring' }), await newKeyFile({ kind: 'passphrase', passphrase })];
    expect(one.key).toMatch(/^[0-9a-f]{64}$/);
    expect(one.key).not.toBe(other.key);
    for (const { key, file, code } of [one, other]) {
      const written = JSON.stringify(file);
      expect(written).not.toContain(key);
      expect(written).not.toContain(Buffer.from(key, 'hex').toString('base64'));
      expect(written).not.toContain(code);
    }
  });

  test('comes back from the keyring, and only from the one that has it', async () => {
    const { key, file, keyring } = await newKeyFile({ kind: 'keyring' });
    expect(await openByKeyring(file, keyring)).toBe(key);
    expect(await openByKeyring(file, keyringOf('another'))).toBeNull();
  });

  test('is not taken from a keyring that gives out another secret', async () => {
    const { file, keyring } = await newKeyFile({ kind: 'keyring' });
    const other = await makeKey({ kind: 'keyring' }, keyring);
    expect(await openByKeyring({ ...file, device: other.file.device }, keyring)).toBeNull();
  });

  test('comes back from the passphrase, and from no other', async () => {
    const { key, file } = await newKeyFile({ kind: 'passphrase', passphrase });
    expect(openByPassphrase(file, passphrase)).toBe(key);
    expect(openByPassphrase(file, `${passphrase} `)).toBeNull();
    expect(openByPassphrase(file, '')).toBeNull();
    expect(await openByKeyring(file, keyringOf())).toBeNull();
  });

  test('comes back from the recovery code however it is protected', async () => {
    for (const protection of [
      { kind: 'keyring' },
      { kind: 'plain-text' },
      { kind: 'passphrase', passphrase },
    ] as const) {
      const { key, file, code } = await newKeyFile(protection);
      expect(openByRecoveryCode(file, code)).toBe(key);
      expect(openByRecoveryCode(file, code.toLowerCase().replaceAll('-', ' '))).toBe(key);
    }
  });

  test('does not come back from the code of another store', async () => {
    const [one, other] = [await newKeyFile({ kind: 'keyring' }), await newKeyFile({ kind: 'keyring' })];
    expect(openByRecoveryCode(one.file, other.code)).toBeNull();
    expect(openByRecoveryCode({ ...one.file, recovery: other.file.recovery }, other.code)).toBeNull();
  });

  test('a new code opens, and the one before opens nothing any more', async () => {
    const { key, file, code } = await newKeyFile({ kind: 'keyring' });
    const renewed = renewCode(file, key);
    expect(openByRecoveryCode(renewed.file, renewed.code)).toBe(key);
    expect(openByRecoveryCode(renewed.file, code)).toBeNull();
  });

  test('wrapped anew for this computer it is the same key, and the code stays good', async () => {
    const { key, file, code } = await newKeyFile({ kind: 'keyring' });
    const elsewhere = keyringOf('elsewhere');
    const rewrapped = await rewrap(file, key, { kind: 'keyring' }, elsewhere);
    expect(await openByKeyring(rewrapped, elsewhere)).toBe(key);
    expect(openByRecoveryCode(rewrapped, code)).toBe(key);
  });
});

describe('a flipped bit', () => {
  test('anywhere in the recovery wrap or its salt gives no key', async () => {
    const { file, code } = await newKeyFile({ kind: 'keyring' });
    for (const part of ['sealed', 'salt'] as const) {
      for (let bit = 0; bit < bitsOf(file.recovery[part]); bit += 1) {
        const recovery = { ...file.recovery, [part]: withFlippedBit(file.recovery[part], bit) };
        expect(openByRecoveryCode({ ...file, recovery }, code), `${part} ${bit}`).toBeNull();
      }
    }
  });

  test('in the passphrase wrap gives no key', async () => {
    const { file } = await newKeyFile({ kind: 'passphrase', passphrase });
    const { device } = file;
    if (device.kind !== 'passphrase') throw new Error('The device wrap is of another kind.');
    const random = randomFrom(seedFor('flipped bits of a passphrase wrap'));
    for (let run = 0; run < 30; run += 1) {
      const bit = random.whole(bitsOf(device.sealed));
      const flipped: KeyFile = { ...file, device: { ...device, sealed: withFlippedBit(device.sealed, bit) } };
      expect(openByPassphrase(flipped, passphrase), String(bit)).toBeNull();
    }
  });

  test('in the check value or the name of the key gives no key', async () => {
    const { file, keyring, code } = await newKeyFile({ kind: 'keyring' });
    const turned = (digit: string) => (digit === '0' ? '1' : '0');
    for (let at = 0; at < file.check.length; at += 1) {
      const check = `${file.check.slice(0, at)}${turned(file.check.charAt(at))}${file.check.slice(at + 1)}`;
      expect(await openByKeyring({ ...file, check }, keyring)).toBeNull();
    }
    expect(openByRecoveryCode({ ...file, keyId: `${file.keyId}0` }, code)).toBeNull();
    expect(await openByKeyring({ ...file, keyId: `${file.keyId}0` }, keyring)).toBeNull();
  });
});
