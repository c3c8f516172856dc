import { type Counts, sumCounts } from '../../../shared/counts/cells.ts';
import { type DayDocument, documentOf } from '../../../shared/counts/document.ts';
import { contactCounts } from '../counts/any-counts.ts';
import { sha256 } from './http-desk.ts';

/** What one conversation counts for: signposted, by telephone, in Sedgemoor. */
export const aContact = contactCounts({
  ...{ scope: 'new', bucket: 'signposted', locality: 'sedgemoor', channel: 'phone-in' },
  ...{ topic: 'loneliness', told: 'no', minutes: '10-19' },
});

/** As many of the same. */
export const times = (many: number, counts: Counts = aContact): Counts[] => Array.from({ length: many }, () => counts);

/** The document of a day in a stream of its own. */
export function dayDocument(day: string, counts: readonly Counts[], what: Partial<DayDocument> = {}): DayDocument {
  const named = { stream: crypto.randomUUID(), wk: 'k'.repeat(43), day, rev: 1, tax: 'somerset@2026-11-21' };
  return documentOf({ ...named, ...what }, sumCounts(counts), sha256);
}

/** The body of an upload. */
export const uploadOf = (docs: readonly unknown[]) => ({ v: 1, upload_id: crypto.randomUUID(), app: '1.0.0', docs });
