import type { Finding } from '../../../../../../shared/domain/directory/finding.ts';
import { longestRaw } from '../../../../../../shared/domain/directory/finding.ts';
import type { FindingKind } from '../../../../../../shared/domain/directory/quality-flags.ts';
import type { CivilDate } from '../../../../../../shared/domain/time.ts';

/** More findings of one record help nobody. */
const most = 300;

/** Gathers what is found while one record is read. */
export interface Notes {
  readonly today: CivilDate;
  add(kind: FindingKind, field: string, raw: unknown, now?: string | null): void;
  /** The findings so far, with whose they are. */
  list(record: { id: string | null; name: string | null }): Finding[];
}

/** A value as a report repeats it: text as it is, anything else as JSON, cut to 300 characters. */
export function rawWords(raw: unknown): string {
  const words = typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? '');
  return words.slice(0, longestRaw);
}

/** Begins the notes on a record. */
export function takeNotes(today: CivilDate): Notes {
  const found: Pick<Finding, 'kind' | 'field' | 'raw' | 'now'>[] = [];
  return {
    today,
    add: (kind, field, raw, now = null) => {
      if (found.length >= most) return;
      found.push({ kind, field: field.slice(0, 200), raw: rawWords(raw), now: now?.slice(0, longestRaw) ?? null });
    },
    list: ({ id, name }) => found.map((finding) => ({ ...finding, recordId: id, recordName: name })),
  };
}
