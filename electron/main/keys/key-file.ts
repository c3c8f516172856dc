import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const base64 = z.base64().max(4_096);

/** The key of a store, wrapped twice: for this computer and for the recovery code. */
export const keyFile = z.strictObject({
  format: z.literal(1),
  keyId: z.string().max(60),
  /** HMAC of the key over the key id: tells a wrong key from a damaged store, which look alike to SQLite. */
  check: z.string().regex(/^[0-9a-f]{64}$/),
  device: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('keyring'), backend: z.string().max(60), sealed: base64 }),
    z.strictObject({ kind: z.literal('plain-text'), backend: z.string().max(60), sealed: base64 }),
    z.strictObject({ kind: z.literal('passphrase'), salt: base64, sealed: base64 }),
  ]),
  /** Not confirmed until somebody has said that the code is written down; until then each start shows a new one. */
  recovery: z.strictObject({ salt: base64, sealed: base64, confirmed: z.boolean() }),
});
/** See {@link keyFile}. */
export type KeyFile = z.infer<typeof keyFile>;

const places = (folder: string) => ({
  current: join(folder, 'keys.json'),
  previous: join(folder, 'keys.previous.json'),
  beside: join(folder, 'backups', 'keys.json'),
});

/**
 * Reads the key file: the current one, or else the one beside the copies, or else the one before; null for none.
 * One whose recovery code is written down goes before one whose is not, so that the code stays good.
 */
export function readKeyFile(folder: string): KeyFile | null {
  const { current, beside, previous } = places(folder);
  const sound = [current, beside, previous].flatMap((file) => readOne(file) ?? []);
  return sound.find(({ recovery }) => recovery.confirmed) ?? sound[0] ?? null;
}

function readOne(file: string): KeyFile | null {
  if (!existsSync(file)) return null;
  try {
    return keyFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Writes the key file so that a power cut leaves the old one or the new one, and keeps the one before. */
export function writeKeyFile(folder: string, content: KeyFile): void {
  const { current, previous, beside } = places(folder);
  mkdirSync(join(folder, 'backups'), { recursive: true });
  // Only a sound one: a damaged file must not push out the last that can be read.
  if (readOne(current)) copyFileSync(current, previous);
  for (const file of [current, beside]) {
    const part = `${file}.part`;
    const handle = openSync(part, 'w', 0o600);
    try {
      writeSync(handle, JSON.stringify(content, null, 2));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(part, file);
    writeNamesThrough(dirname(file));
  }
}

/** A code that somebody writes down now must still be the one after a power cut. Windows does it by itself. */
function writeNamesThrough(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
