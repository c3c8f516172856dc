import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const record = z.record(z.string(), z.unknown());
const listed = z.object({
  version: z.union([z.literal(3), z.literal(1)]),
  records: z.array(record),
  declared: z.number().nullable(),
  repeated: z.array(z.string()),
});
const detail = z.object({ id: z.string(), record: record.nullable() });
const day = 24 * 60 * 60 * 1_000;

/** What was fetched from an address so far: on the disk, so that work that was stopped goes on where it was. */
export interface KeptFetch {
  /** Whether everything has been fetched. */
  readonly isDone: boolean;
  list(): z.infer<typeof listed> | null;
  keepList(list: z.infer<typeof listed>): void;
  /** By id; null where there are no details of it. */
  details(): Map<string, Record<string, unknown> | null>;
  keepDetail(id: string, record: Record<string, unknown> | null): void;
  markDone(): void;
  forget(): void;
}

/** Looks up what is kept for an address. What is older than a day is let go, and so is anybody else's. */
export function keptFetch(folder: string, address: string): KeptFetch {
  const name = createHash('sha256').update(address).digest('hex').slice(0, 32);
  const place = join(folder, name);
  const [listFile, detailsFile, doneFile] = ['list.json', 'details.ndjson', 'done'].map((each) => join(place, each));
  if (listFile === undefined || detailsFile === undefined || doneFile === undefined) throw new TypeError('no names');
  for (const each of existsSync(folder) ? readdirSync(folder) : []) {
    if (isOld(join(folder, each))) rmSync(join(folder, each), { recursive: true, force: true });
  }
  mkdirSync(place, { recursive: true });
  return {
    isDone: existsSync(doneFile),
    list: () => {
      const read = listed.safeParse(jsonIn(listFile));
      return read.success ? read.data : null;
    },
    keepList: (list) => {
      writeFileSync(`${listFile}.part`, JSON.stringify(list));
      renameSync(`${listFile}.part`, listFile);
    },
    details: () => {
      const lines = existsSync(detailsFile) ? readFileSync(detailsFile, 'utf8').split('\n') : [];
      const read = lines.flatMap((line) => {
        const parsed = detail.safeParse(jsonOf(line));
        // The last line of work that was ended may be half there.
        return parsed.success ? [[parsed.data.id, parsed.data.record] as const] : [];
      });
      return new Map(read);
    },
    keepDetail: (id, kept) => appendFileSync(detailsFile, `\n${JSON.stringify({ id, record: kept })}`),
    markDone: () => writeFileSync(doneFile, ''),
    forget: () => rmSync(place, { recursive: true, force: true }),
  };
}

/** By the list, which is written once: a folder without one is as new as itself. */
function isOld(place: string): boolean {
  try {
    const list = join(place, 'list.json');
    return Date.now() - statSync(existsSync(list) ? list : place).mtimeMs > day;
  } catch {
    return false;
  }
}

function jsonIn(file: string): unknown {
  return existsSync(file) ? jsonOf(readFileSync(file, 'utf8')) : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
