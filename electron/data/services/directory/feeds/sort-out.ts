import type { Quarantined } from '../../../../../shared/domain/directory/finding.ts';
import type { FeedTotals, Take } from './feed.ts';
import { FeedStop } from './feed-stop.ts';
import { keptOut, type ReadOutcome } from './record/read-service.ts';

/** Where a record came from: a record of a list gives way to the full one, which came before it. */
export type Rank = 'full' | 'at-location' | 'list';

/** Counts the records and lets each id through once. */
export interface SortedOut {
  readonly totals: FeedTotals;
  take(outcome: ReadOutcome, rank: Rank): void;
  /** Something that was never parsed. */
  keepOut(record: Quarantined): void;
}

/** Passes on what is kept and what is not, and counts both. */
export function sortOut(take: Take): SortedOut {
  const totals: FeedTotals = {
    ...{ declared: null, pages: null, read: 0, kept: 0, quarantined: 0, repeated: 0, superseded: 0 },
    skippedFiles: [],
  };
  const seen = new Map<string, Rank>();
  const keepOut = (record: Quarantined) => {
    totals.read += 1;
    if (record.why === 'repeated-id') totals.repeated += 1;
    else totals.quarantined += 1;
    take.quarantined(record);
  };
  return {
    totals,
    keepOut,
    take: (outcome, rank) => {
      if ('why' in outcome) {
        keepOut(outcome);
        return;
      }
      const { key, name } = outcome.service;
      const before = seen.get(key.id);
      if (before !== undefined && before !== rank) {
        totals.read += 1;
        totals.superseded += 1;
      } else if (before !== undefined) {
        keepOut(keptOut('repeated-id', key.id, key.id, name));
      } else {
        seen.set(key.id, rank);
        totals.read += 1;
        totals.kept += 1;
        take.record(outcome);
      }
    },
  };
}

/** @throws FeedStop where there was nothing, or nothing with a name */
export function mustHaveServices({ read, kept, quarantined }: FeedTotals): void {
  if (read === 0) throw new FeedStop({ kind: 'empty', file: null });
  if (kept === 0 && quarantined > 0) throw new FeedStop({ kind: 'no-names', records: read });
}
