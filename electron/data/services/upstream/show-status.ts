import type { UpstreamStatus } from '../../../../shared/contract/upstream.ts';
import type { ReadContext } from '../../context.ts';
import { countTooOld, countWaiting, findLastHeard } from '../../queries/uploads.ts';
import { readSyncState } from '../counts/sync-store.ts';
import { isSample } from '../sample/is-sample.ts';
import { findCollector, findEnrolling, isElsewhere } from './collector-setting.ts';

/** Where this computer stands with the collector. */
export function showUpstreamStatus(context: ReadContext): UpstreamStatus {
  const { db, clock } = context;
  const collector = findCollector(db);
  const enrolling = findEnrolling(db);
  const { trouble, stopped, notBefore, clockAhead } = readSyncState(db);
  const isStopped = collector !== null && isElsewhere(context, collector);
  const nextAt = enrolling ? enrolling.notBefore : notBefore;
  return {
    never: isSample(context) ? 'sample' : null,
    collector:
      collector?.token == null
        ? null
        : {
            address: collector.address,
            team: collector.team,
            device: collector.device,
            since: collector.enrolledAt,
          },
    enrolling: enrolling && { address: enrolling.address, trouble: enrolling.trouble },
    waiting: countWaiting(db, collector?.from ?? 0),
    tooOld: countTooOld(db, collector?.from ?? 0),
    ...findLastHeard(db),
    ...{ trouble, stopped: isStopped ? 'enrol-again' : stopped, clockAhead },
    nextAt: nextAt > Date.parse(clock.now()) ? new Date(nextAt).toISOString() : null,
  };
}
