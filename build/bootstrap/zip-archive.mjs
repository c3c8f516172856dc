import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

/** @typedef {{ name: string, method: number, size: number, offset: number, mode: number }} ZipEntry */

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endSize = 22;

/**
 * Unpacks the files of a zip archive, renamed or left out as the caller says. Written here because neither Node
 * nor a bare Linux has an unzip.
 * @param {string} archive Its origin must have been checked before: contents are taken as they are.
 * @param {string} folder
 * @param {(name: string) => string | undefined} nameOf The path under `folder` for an entry; undefined leaves it out.
 */
export async function unpackZip(archive, folder, nameOf) {
  for (const entry of await listEntries(archive)) {
    const name = entry.name.endsWith('/') ? undefined : nameOf(entry.name);
    if (name !== undefined) await unpackEntry(archive, entry, join(folder, name));
  }
}

/** @returns {Promise<ZipEntry[]>} */
async function listEntries(archive) {
  const file = await open(archive);
  try {
    const { size } = await file.stat();
    const tail = await readAt(file, size - endSize, endSize);
    // An archive with a comment would have its end record earlier; ours has none.
    if (tail.readUInt32LE(0) !== endSignature) throw new Error('not a zip archive, or an incomplete one');
    return parseDirectory(await readAt(file, tail.readUInt32LE(16), tail.readUInt32LE(12)));
  } finally {
    await file.close();
  }
}

function parseDirectory(directory) {
  const entries = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === entrySignature; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      size: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function unpackEntry(archive, entry, target) {
  const start = await dataOffset(archive, entry.offset);
  await mkdir(dirname(target), { recursive: true });
  const source = createReadStream(archive, { start, end: start + entry.size - 1, highWaterMark: 1 << 20 });
  const stages = entry.method === 0 ? [source] : [source, createInflateRaw({ chunkSize: 1 << 20 })];
  await pipeline([...stages, createWriteStream(target)]);
  if (entry.mode !== 0) await chmod(target, entry.mode);
}

/** The local header repeats name and extra field with lengths of its own. */
async function dataOffset(archive, offset) {
  const file = await open(archive);
  try {
    const header = await readAt(file, offset, 30);
    return offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await file.close();
  }
}

async function readAt(file, position, length) {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw new Error('the zip archive is incomplete');
  return buffer;
}
