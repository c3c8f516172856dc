import { type CivilDate, daysBetween } from '../time.ts';

/** Calendar days after the end of a contact within which the next one of the same person and client type is the same request. */
export const mergeDays = 4;

/** A contact as requests are counted. */
export interface Asked<B extends string = string> {
  readonly contact: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly bucket: B;
  /** An end at the first conversation: resolved, or signposted where the council counts that. */
  readonly isEndedHere: boolean;
  /** Begun here because of an earlier one: then it is counted with that, and nobody has come back. */
  readonly isOurs?: boolean;
}

/** One request, of one contact or of several that are counted as one. */
export interface Request<B extends string = string> {
  readonly contacts: readonly string[];
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** How the last of them ended. */
  readonly bucket: B;
  /** An earlier end at the first conversation did not hold: merging never hides that somebody came back. */
  readonly hasReturned: boolean;
}

/**
 * Makes requests of the contacts of one person and client type, for counting alone: the rows of a return to government
 * are never merged. A contact that starts at most {@link mergeDays} days after the last one ended goes on with it.
 */
export function mergeRequests<B extends string>(asked: readonly Asked<B>[]): readonly Request<B>[] {
  const inOrder = asked.toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  const requests: (Request<B> & { readonly isEndedHere: boolean })[] = [];
  for (const { contact, isEndedHere, isOurs = false, ...next } of inOrder) {
    const last = requests.at(-1);
    if (last && daysBetween(last.to, next.from) <= mergeDays) {
      const to = next.to > last.to ? next.to : last.to;
      const [contacts, hasReturned] = [[...last.contacts, contact], last.hasReturned || (last.isEndedHere && !isOurs)];
      requests[requests.length - 1] = { ...last, contacts, to, bucket: next.bucket, hasReturned, isEndedHere };
    } else requests.push({ contacts: [contact], ...next, hasReturned: false, isEndedHere });
  }
  return requests.map(({ isEndedHere: _, ...request }) => request);
}
