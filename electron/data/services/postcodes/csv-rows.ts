import type { Readable } from 'node:stream';
import Papa from 'papaparse';
import { importProblem } from './import-problem.ts';

/** So much text without the end of a row is no row: what is in memory stays small whatever the file is. */
const longestRow = 1024 * 1024;

/**
 * Reads rows as they come, some hundreds at a time; the file is never in memory as a whole.
 *
 * @param take told rows in their order; what it throws ends the reading and comes out of it
 * @throws AppError `invalid` where a quoted text has no end, or there is text without rows
 */
export async function readCsvRows(text: Readable, take: (rows: readonly (readonly string[])[]) => void): Promise<void> {
  let sinceLastRow = 0;
  let failure: unknown = null;
  let isUnended = false;
  text.on('data', (chunk: Buffer | string) => {
    sinceLastRow += chunk.length;
  });
  try {
    await new Promise<void>((resolve, reject) => {
      const end = () => (failure === null ? resolve() : reject(failure));
      text.once('error', reject);
      Papa.parse<string[], Readable>(text, {
        ...{ delimiter: ',', skipEmptyLines: true },
        chunk: ({ data, errors }, parser) => {
          try {
            // In the middle of a file it only says that a piece ends within a row; the next one goes on with it.
            isUnended = errors.some(({ code }) => code === 'MissingQuotes');
            if (data.length > 0) sinceLastRow = 0;
            if (sinceLastRow > longestRow) throw importProblem('not-a-list');
            take(data);
          } catch (error) {
            failure ??= error;
            parser.abort();
            end();
          }
        },
        complete: () => {
          if (isUnended) failure ??= importProblem('cut-off');
          end();
        },
        error: reject,
      });
    });
  } finally {
    text.destroy();
  }
}
