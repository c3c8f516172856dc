import type { Keyring } from '../../electron/main/keys/keyring.ts';

/** A system's keyring as a test has it: it keeps what it sealed, and gives out nothing else. */
export function keyringOf(name = 'test_keyring', protects = true): Keyring {
  const kept = new Map<string, string>();
  return {
    isProtecting: () => protects,
    backend: () => name,
    seal: async (secret) => {
      const sealed = Buffer.from(`${name} ${kept.size}`).toString('base64');
      kept.set(sealed, secret);
      return sealed;
    },
    open: async (sealed) => kept.get(sealed) ?? null,
  };
}
