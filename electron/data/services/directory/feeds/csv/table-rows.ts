import { Readable } from 'node:stream';
import Papa from 'papaparse';
import { chunksOf } from '../chunks-of.ts';
import type { FeedFile } from '../feed.ts';
import { FeedStop } from '../feed-stop.ts';

/** So much text without the end of a row is no row. */
const longestRow = 2 * 1024 * 1024;
const delimiters = [',', ';', '\t', '|'];

/** Looks at a whole file once, and says in which encoding it is: one letter at its end may be the only one that tells. */
async function encodingOf(file: FeedFile): Promise<'utf-8' | 'windows-1252'> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of chunksOf(file)) decoder.decode(bytes, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
}

async function* decoded(file: FeedFile, encoding: 'utf-8' | 'windows-1252', progress: (bytes: number) => void) {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of chunksOf(file)) {
    progress(bytes.length);
    yield decoder.decode(bytes, { stream: true });
  }
}

/** The delimiter by the first lines: the one that makes the most columns in them. */
function delimiterOf(head: string): string {
  const counts = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: 5, skipEmptyLines: 'greedy' });
    return { delimiter, columns: Math.min(...data.map((row) => row.length), 1_000) };
  });
  return counts.sort((one, other) => other.columns - one.columns)[0]?.delimiter ?? ',';
}

async function headOf(file: FeedFile, encoding: 'utf-8' | 'windows-1252'): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of chunksOf(file)) {
    parts.push(part);
    bytes += part.length;
    if (bytes > 65_536) break;
  }
  return new TextDecoder(encoding).decode(Buffer.concat(parts).subarray(0, 65_536)).replace(/^\uFEFF/, '');
}

/** What a person is shown of a table before it is read. */
export interface TableHead {
  readonly header: readonly string[];
  /** The first rows, as they are. */
  readonly rows: readonly (readonly string[])[];
}

/** The columns of a table and its first rows. */
export async function readTableHead(file: FeedFile): Promise<TableHead> {
  const encoding = await encodingOf(file);
  const head = await headOf(file, encoding);
  const { data } = Papa.parse<string[]>(head, { delimiter: delimiterOf(head), preview: 6, skipEmptyLines: 'greedy' });
  const [header = [], ...rows] = data;
  return { header: header.map((name) => name.replaceAll(/^\s+|\s+$/g, '')), rows };
}

/** One row of a table, by the names of its columns; `line` counts from 1 below the header. */
export interface TableRow {
  readonly cells: ReadonlyMap<string, string>;
  readonly line: number;
}

/**
 * Reads a table a row at a time, whatever parts its columns and in either of the encodings that spreadsheets write.
 *
 * @throws FeedStop where it ends within a quoted text, or is no table
 */
export async function readTable(
  file: FeedFile,
  take: (row: TableRow) => void,
  progress: (bytes: number) => void = () => {},
): Promise<{ encoding: 'utf-8' | 'windows-1252' }> {
  const encoding = await encodingOf(file);
  const delimiter = delimiterOf(await headOf(file, encoding));
  const text = Readable.from(decoded(file, encoding, progress));
  let header: string[] | null = null;
  let line = 0;
  let sinceLastRow = 0;
  let isUnended = false;
  const takeRow = (row: readonly string[]) => {
    if (header === null) {
      header = row.map((name) => name.replace(/^\uFEFF/, '').replaceAll(/^\s+|\s+$/g, ''));
      return;
    }
    line += 1;
    const cells = new Map(header.map((name, at) => [name, row[at] ?? ''] as const));
    take({ cells, line });
  };
  text.on('data', (chunk: string) => {
    sinceLastRow += chunk.length;
  });
  let failure: unknown = null;
  try {
    await new Promise<void>((resolve, reject) => {
      text.once('error', reject);
      Papa.parse<string[], Readable>(text, {
        ...{ delimiter, skipEmptyLines: 'greedy' },
        chunk: ({ data, errors }, parser) => {
          try {
            isUnended = errors.some(({ code }) => code === 'MissingQuotes');
            if (data.length > 0) sinceLastRow = 0;
            if (sinceLastRow > longestRow) throw new FeedStop({ kind: 'cut-off', file: file.name });
            for (const row of data) takeRow(row);
          } catch (error) {
            failure ??= error;
            parser.abort();
            reject(error);
          }
        },
        complete: () => resolve(),
        error: reject,
      });
    });
  } finally {
    text.destroy();
  }
  if (failure !== null) throw failure;
  if (isUnended) throw new FeedStop({ kind: 'cut-off', file: file.name });
  return { encoding };
}
