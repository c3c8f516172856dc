import { Readable } from 'node:stream';
import type { KeptFinding } from '../../../../../shared/domain/directory/import-report.ts';
import type { FeedFile } from '../feeds/feed.ts';
import type { Feed } from '../sources/open-feed.ts';
import { fetchDetails } from './fetch-details.ts';
import { fetchList, idOf } from './fetch-list.ts';
import { keptFetch } from './kept-fetch.ts';
import { liveProblem } from './live-problem.ts';
import { type Pace, usualPace } from './pace.ts';

type LiveRecord = Readonly<Record<string, unknown>>;
/** Where a list has one of these, it holds whole records, and nobody has to be asked for their details. */
const nested = ['locations', 'service_at_locations', 'schedules', 'regular_schedules', 'contacts'] as const;

/** How an address is fetched. */
export interface Fetching {
  /** Where what was fetched is kept until the import is done. */
  readonly folder: string;
  readonly address: string;
  /** Whether what was fetched whole, and looked doubtful, is read again without asking anybody. */
  readonly again: boolean;
  readonly tell: (value: { step: 'asking' | 'details'; done: number; of: number | null }) => void;
}

/**
 * Fetches the services of a live Open Referral UK API: its list, and then the details of each. What was fetched by work
 * that was stopped in the last day is not fetched again.
 *
 * @throws AppError `external` with a sentence that says what is wrong with the answers
 */
export async function fetchFeed({ folder, address, again, tell }: Fetching, pace: Pace = usualPace): Promise<Feed> {
  let kept = keptFetch(folder, address);
  if (kept.isDone && !again) {
    kept.forget();
    kept = keptFetch(folder, address);
  }
  const list = kept.list() ?? (await fetchList(address, pace, (done, of) => tell({ step: 'asking', done, of })));
  if (list.records.length === 0) throw liveProblem('empty');
  kept.keepList({ ...list, records: [...list.records], repeated: [...list.repeated] });
  const ids = list.records.flatMap((record) => idOf(record) ?? []);
  const isWhole = list.records.some((record) => nested.some((field) => isFilled(record[field])));
  const details = isWhole
    ? new Map<string, LiveRecord | null>()
    : await fetchDetails(address, ids, { kept, pace, tell: (done, of) => tell({ step: 'details', done, of }) });
  kept.markDone();
  const records = list.records.map((record) => details.get(idOf(record) ?? '') ?? record);
  return {
    files: [asFile(records, list.version)],
    from: [address],
    declared: list.declared === null ? null : list.declared,
    repeated: list.repeated.length,
    findings: [
      ...list.records.filter((record) => details.get(idOf(record) ?? '') === null).map(listOnly),
      ...list.repeated.map(repeatedId),
    ],
    forget: kept.forget,
    close: () => {},
  };
}

const isFilled = (value: unknown) => Array.isArray(value) && value.length > 0;
const nameOf = ({ name }: LiveRecord) => (typeof name === 'string' ? name.slice(0, 500) : null);

function listOnly(record: LiveRecord): KeptFinding {
  const id = idOf(record)?.slice(0, 200) ?? null;
  return { code: 'list-only', record: id, name: nameOf(record), field: 'services/{id}', raw: '', now: null };
}

function repeatedId(id: string): KeptFinding {
  return { code: 'repeated-id', record: id.slice(0, 200), name: null, field: 'id', raw: id.slice(0, 300), now: null };
}

/** What was fetched in the form of one page of the standard, a record at a time. */
function asFile(records: readonly LiveRecord[], version: 3 | 1): FeedFile {
  const [name, total] = version === 3 ? ['contents', 'total_items'] : ['content', 'totalElements'];
  function* text() {
    yield `{"${total}":${records.length},"${name}":[`;
    for (const [at, record] of records.entries()) yield `${at === 0 ? '' : ','}${JSON.stringify(record)}`;
    yield ']}';
  }
  const bytes = records.reduce((sum, record) => sum + JSON.stringify(record).length + 1, 0);
  return { name: 'services', bytes, open: async () => Readable.from(text()) };
}
