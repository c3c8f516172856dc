import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A short digest of some text.
 * @param {...(string | Buffer)} parts
 * @returns {string}
 */
export function digest(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/**
 * What a set of files and folders looks like now: names, sizes and times. Cheap enough for every start, and any
 * edit changes it.
 * @param {string} base
 * @param {string[]} names Files or folders under `base`; missing ones count as such.
 * @returns {string}
 */
export function fingerprint(base, names) {
  /** @type {string[]} */
  const lines = [];
  const visit = (name) => {
    const path = join(base, name);
    const entry = statSync(path, { throwIfNoEntry: false });
    if (!entry) lines.push(`${name} missing`);
    else if (entry.isDirectory()) for (const child of readdirSync(path).sort()) visit(`${name}/${child}`);
    else lines.push(`${name} ${entry.size} ${Math.floor(entry.mtimeMs)}`);
  };
  names.forEach(visit);
  return digest(lines.join('\n'));
}

/**
 * @param {string} file A stamp, written only after the work it stands for was finished.
 * @param {string} value
 * @returns {boolean} Whether the work was finished for this very value.
 */
export function isStamped(file, value) {
  return existsSync(file) && readFileSync(file, 'utf8').trim() === value;
}

/**
 * @param {string} file
 * @param {string} value
 */
export function writeStamp(file, value) {
  writeFileSync(file, `${value}\n`);
}
