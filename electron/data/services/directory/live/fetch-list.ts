import { z } from 'zod';
import { askJson } from './ask-json.ts';
import { liveProblem } from './live-problem.ts';
import type { Pace } from './pace.ts';

const record = z.looseObject({});
const whole = z.number().int().min(0);
const envelope = z.union([
  z.looseObject({
    contents: z.array(record),
    ...{ total_items: whole.optional().catch(undefined), total_pages: whole.optional().catch(undefined) },
    ...{ first_page: z.boolean().optional().catch(undefined), last_page: z.boolean().optional().catch(undefined) },
  }),
  z.looseObject({
    content: z.array(record),
    ...{ totalElements: whole.optional().catch(undefined), totalPages: whole.optional().catch(undefined) },
    ...{ first: z.boolean().optional().catch(undefined), last: z.boolean().optional().catch(undefined) },
  }),
]);

/** What a live API lists. */
export interface ListedServices {
  readonly version: 3 | 1;
  /** As they came, each id once; a record without an id as often as it came. */
  readonly records: readonly Readonly<Record<string, unknown>>[];
  /** How many it says that there are, by its last page; null where it does not say. */
  readonly declared: number | null;
  /** The ids that came again. */
  readonly repeated: readonly string[];
}

interface Page {
  readonly version: 3 | 1;
  readonly records: readonly Record<string, unknown>[];
  readonly total: number | null;
  readonly pages: number | null;
  readonly isFirst: boolean | null;
  readonly isLast: boolean | null;
}

/** The id of a record as text; null where it has none. Pure. */
export function idOf({ id }: Readonly<Record<string, unknown>>): string | null {
  return (typeof id === 'string' && id !== '') || typeof id === 'number' ? String(id) : null;
}

/**
 * Fetches the pages of a list to its end, and trusts nothing that it says of itself but that it is at its end.
 *
 * @throws AppError `external` where it never ends, gives the same page again, or is none
 */
export async function fetchList(
  base: string,
  pace: Pace,
  tell: (done: number, of: number | null) => void,
): Promise<ListedServices> {
  const seen = new Set<string>();
  const records: Record<string, unknown>[] = [];
  const repeated: string[] = [];
  let first = 1;
  for (let number = first; number - first < pace.mostPages; number += 1) {
    const page = await fetchPage(base, number, pace);
    if (number === 1 && first === 1 && page.isFirst === false) {
      // It counts its pages from 0: what came is the second one.
      first = 0;
      number = -1;
      continue;
    }
    const before = records.length;
    for (const each of page.records) {
      const id = idOf(each);
      if (id !== null && seen.has(id)) repeated.push(id);
      else records.push(each);
      if (id !== null) seen.add(id);
    }
    tell(records.length, page.total);
    const count = number - first + 1;
    const isEnd = page.isLast === true || page.records.length === 0 || count === page.pages;
    const hasAll = page.isLast === null && page.pages === null && records.length + repeated.length === page.total;
    if (isEnd || hasAll) return { version: page.version, records, repeated, declared: page.total };
    if (records.length === before) throw liveProblem('loops');
    if (records.length > mostOf(page.total, pace)) throw liveProblem('endless');
  }
  throw liveProblem('endless');
}

/** A list may grow while it is read, and not to twice what it said. */
const mostOf = (total: number | null, { mostServices, perPage }: Pace) =>
  total === null ? mostServices : Math.min(mostServices, total * 2 + perPage * 10);

async function fetchPage(base: string, number: number, pace: Pace): Promise<Page> {
  const address = new URL(`${base}/services`);
  address.searchParams.set('page', String(number));
  address.searchParams.set('per_page', String(pace.perPage));
  const answer = await askJson(address, pace);
  if (!answer.found) throw liveProblem('not-found');
  const read = envelope.safeParse(answer.value);
  if (!read.success) throw liveProblem('not-a-feed');
  const { data } = read;
  if ('contents' in data && Array.isArray(data.contents)) {
    const { contents, total_items, total_pages, first_page, last_page } = data;
    return pageOf(3, z.array(record).parse(contents), [total_items, total_pages], [first_page, last_page]);
  }
  const { content, totalElements, totalPages, first, last } = data;
  return pageOf(1, z.array(record).parse(content), [totalElements, totalPages], [first, last]);
}

const numberOrNull = (value: unknown) => (typeof value === 'number' ? value : null);
const flagOrNull = (value: unknown) => (typeof value === 'boolean' ? value : null);

function pageOf(
  version: 3 | 1,
  records: Record<string, unknown>[],
  [total, pages]: readonly [unknown, unknown],
  [isFirst, isLast]: readonly [unknown, unknown],
): Page {
  return {
    ...{ version, records, total: numberOrNull(total), pages: numberOrNull(pages) },
    ...{ isFirst: flagOrNull(isFirst), isLast: flagOrNull(isLast) },
  };
}
