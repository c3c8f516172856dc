import { newId } from '../../../../shared/domain/ids.ts';
import { rotateReply } from '../../../../shared/upstream/api.ts';
import { replyOf } from '../../../../shared/upstream/client/http-transport.ts';
import {
  afterRefusal,
  afterSuccess,
  type Circumstances,
  type Reply,
} from '../../../../shared/upstream/client/settle.ts';
import type { SyncStore } from '../../../../shared/upstream/client/sync-store.ts';
import { heardTotals } from '../../../../shared/upstream/released.ts';
import type { WriteContext } from '../../context.ts';
import { upsertTeamTotal } from '../../queries/team-totals.ts';
import { type CollectorSetting, findCollector, putCollector } from './collector-setting.ts';
import type { Errand } from './errand.ts';

/** How often the team's totals are asked for: they are released once a day at most. In milliseconds. */
export const totalsEvery = 6 * 60 * 60_000;
/** How old a credential may get before it is exchanged, in milliseconds. */
export const rotateEvery = 90 * 24 * 60 * 60_000;

/** What else this computer has to ask its collector, once the documents are out; null for nothing. */
export function teamErrand(
  { db, clock }: WriteContext,
  store: SyncStore,
  collector: CollectorSetting,
  now: number,
): Errand | null {
  const { address, token } = collector;
  const heard = (reply: Reply<{ server_time: string }>, at: Circumstances) => {
    const state = store.readState();
    const next = reply.ok
      ? afterSuccess(state, reply.value.server_time, at)
      : afterRefusal(state, reply.status, reply.retryAfter, at);
    store.writeState(next);
  };
  const update = (change: Partial<CollectorSetting>) => {
    const now = findCollector(db);
    // Meanwhile somebody has said that nothing is to be sent any more: that holds.
    if (now?.token === token) putCollector(db, { ...now, ...change });
  };
  const request = { method: 'POST' as const, token, body: null, tag: null };

  if (isOver(collector.rotatedAt, rotateEvery, now)) {
    return {
      ...{ what: 'rotate', id: newId(), docs: [] },
      request: { ...request, url: `${address}/v1/credential/rotate`, body: '{}' },
      settle: (answer, at) => {
        const reply = replyOf(answer, rotateReply);
        // The one before works until this one is used: a lost answer locks nobody out.
        if (reply.ok) update({ token: reply.value.token, rotatedAt: clock.now() });
        heard(reply, at);
      },
    };
  }
  if (isOver(collector.totalsAt, totalsEvery, now)) {
    return {
      ...{ what: 'totals', id: newId(), docs: [] },
      request: { ...request, method: 'GET', url: `${address}/v1/totals?since=${collector.cursor}` },
      settle: (answer, at) => {
        const reply = replyOf(answer, heardTotals);
        if (reply.ok) {
          const { released, cursor, more } = reply.value;
          for (const period of released) upsertTeamTotal(db, period);
          update({ cursor, totalsAt: more ? null : clock.now() });
        }
        heard(reply, at);
      },
    };
  }
  return null;
}

/** Whether something is due again; a clock that was put back makes it due as well. */
function isOver(last: string | null, every: number, now: number): boolean {
  return last === null || Math.abs(now - Date.parse(last)) > every;
}
