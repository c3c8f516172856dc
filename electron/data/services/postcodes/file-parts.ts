import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { AboutPostcodes } from '../../../../shared/contract/postcodes.ts';
import { type FilePart, zipParts } from '../files/zip-parts.ts';
import { importProblem } from './import-problem.ts';

/** A chosen file, open to be read. */
export interface ChosenFile {
  readonly about: AboutPostcodes['files'][number];
  readonly parts: readonly FilePart[];
  close(): void;
}

const zipMark = Buffer.from('PK');

/** Opens a chosen file, a zip or a CSV by its content and never by its name. @throws AppError `invalid` */
export async function openChosen(file: string): Promise<ChosenFile> {
  const { head, bytes } = await lookAt(file).catch((error: unknown) => {
    throw importProblem('unreadable', error);
  });
  const sha256 = await digestOf(file);
  const about = { name: basename(file).slice(-200), bytes, sha256 };
  if (head.subarray(0, 2).equals(zipMark))
    return { about, ...(await zipParts(file, { wanted: /\.(?:csv|txt)$/i, problem: importProblem })) };
  if (head.includes(0)) throw importProblem('not-a-list');
  const itself: FilePart = { name: about.name, bytes, month: null, open: async () => createReadStream(file) };
  return { about, parts: [itself], close: () => {} };
}

async function lookAt(file: string): Promise<{ head: Buffer; bytes: number }> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4_096), 0, 4_096, 0);
    return { head: buffer.subarray(0, bytesRead), bytes: (await handle.stat()).size };
  } finally {
    await handle.close();
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}
