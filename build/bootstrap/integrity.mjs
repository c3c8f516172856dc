import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/**
 * Whether a file has the content that an npm integrity value (`sha512-…`) stands for.
 * @param {string} file
 * @param {string} integrity
 * @returns {Promise<boolean>} False for a missing file too.
 */
export async function hasIntegrity(file, integrity) {
  const [algorithm, expected] = splitOnce(integrity, '-');
  const hash = createHash(algorithm);
  try {
    await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
  return hash.digest('base64') === expected;
}

function splitOnce(text, separator) {
  const at = text.indexOf(separator);
  return [text.slice(0, at), text.slice(at + 1)];
}
