import type { PostcodeSource } from '../../../../shared/contract/postcodes.ts';
import type { WriteDb } from '../../db/handles.ts';
import { insertCouncil, insertOutcode, insertPostcode, upsertCouncilName } from '../../queries/postcode-list.ts';
import type { FilePart } from '../files/zip-parts.ts';
import { readCsvRows } from './csv-rows.ts';
import { importProblem } from './import-problem.ts';
import { gatherOutcodes } from './outcode-middles.ts';
import { formatOf, type ReadRow, type RowFormat } from './row-format.ts';

/** All there have ever been are fewer than three million. */
const most = 6_000_000;
/** Rows that are written in one go. */
const atOnce = 5_000;

/** What has been read so far. */
export interface Filled {
  source: PostcodeSource | null;
  postcodes: number;
  ended: number;
  withoutPlace: number;
  repeated: number;
  unread: number;
}

/** A list while it is filled. */
export interface Filling {
  readonly filled: Filled;
  /** Reads a part. False where it is no list of postcodes. @throws AppError `invalid` where it is one and is broken */
  read(part: FilePart, onBytes: (bytes: number) => void): Promise<boolean>;
  /** Reads a part that names councils. What cannot be read is left out: a list is good without names. */
  readNames(part: FilePart): Promise<void>;
  /** Writes what is worked out from all rows. @throws AppError `invalid` where too little could be read */
  finish(): void;
}

/** Fills an empty list from parts of files, a piece at a time. */
export function fillList(db: WriteDb): Filling {
  const filled: Filled = { source: null, postcodes: 0, ended: 0, withoutPlace: 0, repeated: 0, unread: 0 };
  const councils = new Map<string, number>();
  const outcodes = gatherOutcodes();
  let waiting: ReadRow[] = [];

  function councilOf({ district, county }: ReadRow): number | null {
    if (district === null && county === null) return null;
    const key = `${district} ${county}`;
    const known = councils.get(key);
    if (known !== undefined) return known;
    const number = councils.size + 1;
    councils.set(key, number);
    insertCouncil(db, number, district, county);
    return number;
  }

  function write(rows: readonly ReadRow[]): void {
    waiting = [];
    db.transaction(() => {
      for (const row of rows) {
        const { number, place, ended } = row;
        if (!insertPostcode(db, { number, place, ended, council: councilOf(row) })) {
          filled.repeated += 1;
          continue;
        }
        filled.postcodes += 1;
        if (ended !== null) filled.ended += 1;
        if (place === null) filled.withoutPlace += 1;
        outcodes.add(row);
      }
    });
    if (filled.postcodes > most) throw importProblem('too-big');
    if (filled.unread > 1_000 && filled.unread > filled.postcodes) throw importProblem('bad-rows');
  }

  return {
    filled,
    read: async (part, onBytes) => {
      let format: RowFormat | null | undefined;
      let endsShort = false;
      const text = await part.open();
      text.on('data', (chunk: Buffer | string) => onBytes(chunk.length));
      const take = (rows: readonly (readonly string[])[]) => {
        const [first] = rows;
        if (first === undefined) return;
        const isStart = format === undefined;
        format ??= isStart ? formatOf(first) : null;
        if (!format) throw importProblem('not-a-list');
        if (filled.source !== null && filled.source !== format.source) throw importProblem('mixed');
        filled.source = format.source;
        for (const row of isStart && format.hasHeader ? rows.slice(1) : rows) {
          endsShort = row.length < format.columns;
          const read = row.length === format.columns ? format.read(row) : null;
          if (read) waiting.push(read);
          else filled.unread += 1;
        }
        if (waiting.length >= atOnce) write(waiting);
      };
      try {
        await readCsvRows(text, take);
      } catch (error) {
        if (format === null) return false;
        throw error;
      }
      write(waiting);
      if (endsShort) throw importProblem('cut-off');
      return format !== undefined && format !== null;
    },
    readNames: async (part) => {
      const found: [code: string, name: string][] = [];
      let places: readonly [number, number] | null = null;
      await readCsvRows(await part.open(), (rows) => {
        for (const row of rows) {
          places ??= placesOfNames(row);
          const [code = '', name = ''] = [row[places[0]], row[places[1]]];
          if (/^[A-Z]\d{8}$/.test(code) && /\p{L}/u.test(name)) found.push([code, name.slice(0, 120)]);
        }
      }).catch(() => {});
      db.transaction(() => {
        for (const [code, name] of found) upsertCouncilName(db, code, name);
      });
    },
    finish: () => {
      const { postcodes, unread } = filled;
      if (unread > 20 && unread > (postcodes + unread) / 100) throw importProblem('bad-rows');
      if (postcodes === 0) throw importProblem('empty');
      db.transaction(() => {
        for (const outcode of outcodes.list()) insertOutcode(db, outcode);
      });
    },
  };
}

/** The columns of a code and its name by their header, such as `LAD23CD` and `LAD23NM`; the first two where it differs. */
function placesOfNames(header: readonly string[]): readonly [number, number] {
  const code = header.findIndex((name) => /(?:LAD|LTLA|LAUA|CTY)\d\dCD$/i.test(name.trim()));
  const label = header.findIndex((name) => /(?:LAD|LTLA|LAUA|CTY)\d\dNM$/i.test(name.trim()));
  return code >= 0 && label >= 0 ? [code, label] : [0, 1];
}
