import { type CivilDate, daysBetween } from '../time.ts';

/** A contact as requests are counted. */
export interface Asked {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * Makes requests of the contacts of one person and client type, for counting alone: the rows of a return to government
 * are never merged. A contact that starts at most so many calendar days after the last one ended goes on with it.
 *
 * @returns the contacts of each request; contacts and requests in the order in which they began
 */
export function mergeRequests<A extends Asked>(asked: readonly A[], mergeDays: number): readonly (readonly A[])[] {
  const requests: { to: CivilDate; contacts: A[] }[] = [];
  for (const next of asked.toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))) {
    const last = requests.at(-1);
    if (last && daysBetween(last.to, next.from) <= mergeDays) {
      last.contacts.push(next);
      if (next.to > last.to) last.to = next.to;
    } else requests.push({ to: next.to, contacts: [next] });
  }
  return requests.map(({ contacts }) => contacts);
}
