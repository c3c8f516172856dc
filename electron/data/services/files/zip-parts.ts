import { type Readable, Transform, type TransformCallback } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

/** A text in a chosen file: the file itself, or one in a zip. */
export interface FilePart {
  readonly name: string;
  readonly bytes: number;
  /** The month that the zip says it was written in; null of a file of its own, whose date says when it was copied. */
  readonly month: string | null;
  open(): Promise<Readable>;
}

/** What is read of a zip, and the error where it cannot be. */
export interface ZipReading {
  /** By the names of files. */
  readonly wanted: RegExp;
  problem(trouble: 'broken-zip' | 'locked-zip' | 'too-big', cause?: unknown): Error;
}

/** The directory for the whole country is 1.3 GB unpacked, and a seventh of it packed. */
const most = 4 * 1024 ** 3;
const mostTimes = 100;
const mostEntries = 20_000;
/** Small files pack very well; what is this small is no danger however well it is packed. */
const small = 1024 * 1024;

/**
 * The wanted files in a zip. Nothing is ever written to the disk, so that the names in it lead nowhere; what would
 * unpack to far more than any list is refused before it is begun.
 *
 * @throws what `reading.problem` makes where the zip is damaged, locked or too big
 */
export async function zipParts(file: string, reading: ZipReading): Promise<{ parts: FilePart[]; close: () => void }> {
  const zip = await openPromise(file, { autoClose: false }).catch((error: unknown) => {
    throw reading.problem('broken-zip', error);
  });
  try {
    return { parts: await listParts(zip, reading), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listParts(zip: ZipFile, { wanted, problem }: ZipReading): Promise<FilePart[]> {
  if (zip.entryCount > mostEntries) throw problem('too-big');
  const found: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) if (wanted.test(entry.fileName)) found.push(entry);
  } catch (error) {
    throw problem('broken-zip', error);
  }
  if (found.some((entry) => entry.isEncrypted())) throw problem('locked-zip');
  const bytes = found.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const isBomb = ({ uncompressedSize, compressedSize }: Entry) =>
    uncompressedSize > small && uncompressedSize > compressedSize * mostTimes;
  if (bytes > most || found.some(isBomb)) throw problem('too-big');
  return found.map((entry) => ({
    name: entry.fileName,
    bytes: entry.uncompressedSize,
    month: entry.getLastModDate().toISOString().slice(0, 7),
    open: async () => {
      const packed = await zip.openReadStreamPromise(entry).catch((error: unknown) => {
        throw problem('broken-zip', error);
      });
      const whole = checkedAgainst(entry.crc32, problem);
      packed.once('error', (error) => whole.destroy(problem('broken-zip', error)));
      return packed.pipe(whole);
    },
  }));
}

/** Passes bytes on, and fails at their end where they are not the ones that were packed. */
function checkedAgainst(sum: number, problem: ZipReading['problem']): Transform {
  let now = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      now = crc32(chunk, now);
      done(null, chunk);
    },
    flush(done: TransformCallback) {
      done(now === sum ? null : problem('broken-zip'));
    },
  });
}
