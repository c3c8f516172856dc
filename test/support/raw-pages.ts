import { createDecipheriv } from 'node:crypto';
import { readFileSync } from 'node:fs';

const pageSize = 4_096;
/** Behind the text of each page: 16 bytes that begin the cipher, 64 that prove the page. */
const reserved = 80;
const salt = 16;

/** Every page of an encrypted database as it stands in the file, in clear: also what no query would show. */
export function rawPages(file: string, key: string): Buffer {
  const bytes = readFileSync(file);
  const pages = Array.from({ length: bytes.length / pageSize }, (_, at) =>
    inClear(bytes.subarray(at * pageSize, (at + 1) * pageSize), at === 0, key),
  );
  return Buffer.concat(pages);
}

/** Every page in a journal, in clear, those included that have been taken over since. */
export function rawJournal(file: string, key: string): Buffer {
  const bytes = readFileSync(file);
  const [head, frameHead] = [32, 24];
  const frames: Buffer[] = [];
  for (let at = head; at + frameHead + pageSize <= bytes.length; at += frameHead + pageSize) {
    const page = bytes.subarray(at + frameHead, at + frameHead + pageSize);
    frames.push(inClear(page, bytes.readUInt32BE(at) === 1, key));
  }
  return Buffer.concat(frames);
}

function inClear(page: Buffer, isFirst: boolean, key: string): Buffer {
  const end = pageSize - reserved;
  const decipher = createDecipheriv('aes-256-cbc', Buffer.from(key, 'hex'), page.subarray(end, end + 16));
  decipher.setAutoPadding(false);
  return Buffer.concat([decipher.update(page.subarray(isFirst ? salt : 0, end)), decipher.final()]);
}
