import { newId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import { enrolReply } from '../../../../shared/upstream/api.ts';
import { type HttpAnswer, replyOf } from '../../../../shared/upstream/client/http-transport.ts';
import { stateAtStart, waitAfter } from '../../../../shared/upstream/client/sync-state.ts';
import type { WriteContext } from '../../context.ts';
import { getCurrentPosition, insertStream } from '../../queries/streams.ts';
import { forgetAcknowledged } from '../../queries/sync.ts';
import { deleteTeamTotals } from '../../queries/team-totals.ts';
import { recordAudit } from '../audit.ts';
import { sayRunningAnew } from '../counts/keep-running.ts';
import { syncStoreOf } from '../counts/sync-store.ts';
import { isSample } from '../sample/is-sample.ts';
import {
  type CollectorSetting,
  type EnrollingSetting,
  findCollector,
  findEnrolling,
  putCollector,
  putEnrolling,
} from './collector-setting.ts';

/** Keeps a code to be tried at once. @throws AppError `forbidden` where another was set by policy, `precondition` in a store of invented people */
export function enrol(context: WriteContext, { address, code }: { address: string; code: string }): undefined {
  const { db, policy } = context;
  if (policy.collectorAddress !== null && address !== policy.collectorAddress) {
    throw new AppError('forbidden', `Your organisation has set the collector: it is ${policy.collectorAddress}.`);
  }
  if (isSample(context)) {
    throw new AppError('precondition', 'Everybody here is made up, so nothing is ever sent from this store.');
  }
  db.transaction(() => {
    putEnrolling(db, { address, code, trouble: null, failures: 0, notBefore: 0 });
    recordAudit(context, 'collector-code-entered', null);
  });
}

/** Sends nothing any more. What was counted stays. */
export function leave(context: WriteContext): undefined {
  const { db } = context;
  db.transaction(() => {
    putEnrolling(db, null);
    const collector = findCollector(db);
    if (!collector || collector.token === null) return;
    putCollector(db, { ...collector, token: null });
    recordAudit(context, 'collector-left', collector.device);
  });
}

/** Takes in what became of a code. One that was refused is kept as that, until another is typed. */
export function settleEnrolment(
  context: WriteContext,
  enrolling: EnrollingSetting,
  answer: HttpAnswer,
  { now, fraction }: { readonly now: number; readonly fraction: number },
): void {
  const { db, clock } = context;
  const reply = replyOf(answer, enrolReply);
  db.transaction(() => {
    const { address: where, code } = findEnrolling(db) ?? {};
    // Meanwhile somebody has typed another code, or said that nothing is to be sent.
    if (where !== enrolling.address || code !== enrolling.code) return;
    if (reply.ok) {
      const { team, device, token, pack_key: packKey } = reply.value;
      const at = clock.now();
      const known = findCollector(db);
      const isSame = known?.address === enrolling.address && known.team === team;
      const from = isSame ? known.from : firstStreamFor(context, known, enrolling.address);
      if (!isSame) deleteTeamTotals(db);
      const cursor = isSame ? known.cursor : 0;
      const { address } = enrolling;
      const collector = { address, team, device, token, packKey, enrolledAt: at, rotatedAt: at, from, cursor };
      putCollector(db, { ...collector, totalsAt: null });
      putEnrolling(db, null);
      syncStoreOf(db, clock).writeState(stateAtStart);
      recordAudit(context, 'collector-enrolled', device);
      return;
    }
    const isRefused = reply.status >= 400 && reply.status < 500 && reply.status !== 429;
    const failures = enrolling.failures + 1;
    const notBefore = now + waitAfter(failures, fraction, reply.retryAfter);
    putEnrolling(db, { ...enrolling, failures, notBefore, trouble: isRefused ? 'refused' : 'not-reached' });
  });
}

/**
 * The first stream that a team may have. Another collector gets everything; another team of the same one only what is
 * counted from now on, as what was before is the team's that this computer has left.
 */
function firstStreamFor({ db, clock }: WriteContext, known: CollectorSetting | null, address: string): number {
  if (!known) return 0;
  if (known.address !== address) {
    forgetAcknowledged(db);
    return 0;
  }
  insertStream(db, newId(), clock.now());
  sayRunningAnew(db);
  return getCurrentPosition(db);
}
