import type { UplinkStep } from '../../../../shared/contract/wire.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import { type HttpAnswer, serverTimeIn } from '../../../../shared/upstream/client/http-transport.ts';
import { nextRequest } from '../../../../shared/upstream/client/next-request.ts';
import { reconnected, waitLeft } from '../../../../shared/upstream/client/sync-state.ts';
import type { WriteContext } from '../../context.ts';
import { insertUpload, insertUploadDocument, updateUpload } from '../../queries/uploads.ts';
import { syncStoreOf } from '../counts/sync-store.ts';
import { isSample } from '../sample/is-sample.ts';
import { findCollector, findEnrolling, isElsewhere } from './collector-setting.ts';
import { settleEnrolment } from './enrol.ts';
import type { Errand } from './errand.ts';
import { packErrand } from './pack-errand.ts';
import { syncErrand } from './sync-errand.ts';
import { teamErrand } from './team-errands.ts';

/** Between one round of documents and the next, in milliseconds: not every change goes out by itself. */
export const roundEvery = 5 * 60_000;

/** This computer's side of the way to the collector: says what to send next, and takes in what came back. */
export interface Uplink {
  /**
   * @param app the version of the app
   * @param hurries somebody has asked for it: the next round is now
   */
  next(context: WriteContext, app: string, hurries: boolean): UplinkStep;
  /**
   * Takes in the answer to the request that was given out last.
   *
   * @returns the domains whose queries it may have changed
   * @throws AppError `invalid` where it is the answer to another one
   */
  answer(context: WriteContext, id: string, answer: HttpAnswer): readonly string[];
  /** The network is back: soon, and not all computers at one time. */
  reconnect(context: WriteContext): void;
}

/** Makes an uplink. One request is out at a time; where this process ends meanwhile it is sent again, which harms nothing. */
export function newUplink(random: () => number = Math.random): Uplink {
  let out: Errand | null = null;
  let hasSent = false;
  let quietUntil = 0;
  const nowOf = ({ clock }: WriteContext) => Date.parse(clock.now());

  function errandDue(context: WriteContext, app: string, now: number): Errand | number | null {
    const { db, clock } = context;
    const typed = findEnrolling(db);
    const enrolling = !typed || typed.trouble === 'refused' || isElsewhere(context, typed) ? null : typed;
    const untilTried = enrolling && waitLeft(enrolling, now);
    if (enrolling && untilTried === 0) {
      const { address, code } = enrolling;
      const body = JSON.stringify({ code, app });
      return {
        ...{ what: 'enrol', id: newId(), docs: [] },
        request: { method: 'POST', url: `${address}/v1/enrol`, token: null, body, tag: null },
        settle: (answer, at) => settleEnrolment(context, enrolling, answer, at),
      };
    }
    const collector = findCollector(db);
    // Until the new one is reached, everything goes to the one before.
    if (!collector || collector.token === null || isElsewhere(context, collector)) return untilTried;
    const store = syncStoreOf(db, clock, { from: collector.from });
    const due = nextRequest(store, now);
    if (due.kind === 'digest') return syncErrand(db, store, collector, { due, app });
    // A clock that was put back never makes a round last longer.
    const isQuiet = quietUntil > now && quietUntil - now <= roundEvery;
    if (due.kind === 'sync' && !isQuiet) return syncErrand(db, store, collector, { due, app });
    const state = store.readState();
    if (due.kind === 'wait' && (state.stopped || waitLeft(state, now) > 0)) return due.in;
    if (due.kind === 'wait' && hasSent) quietUntil = now + roundEvery;
    hasSent = false;
    const other = teamErrand(context, store, collector, now) ?? packErrand(context, store, collector);
    return other ?? (due.kind === 'sync' ? quietUntil - now : null);
  }

  return {
    next: (context, app, hurries) =>
      context.db.transaction((): UplinkStep => {
        out = null;
        if (hurries) quietUntil = 0;
        if (isSample(context)) return { kind: 'wait', in: null };
        const due = errandDue(context, app, nowOf(context));
        if (due === null || typeof due === 'number') return { kind: 'wait', in: due };
        const { id, what, docs, request } = due;
        out = due;
        insertUpload(context.db, { id, what, at: context.clock.now(), bytes: Buffer.byteLength(request.body ?? '') });
        for (const document of docs) insertUploadDocument(context.db, id, document);
        return { kind: 'ask', id, request };
      }),
    answer: (context, id, answer) => {
      const errand = out;
      if (errand?.id !== id) throw new AppError('invalid', 'Nobody has asked for this answer.');
      out = null;
      hasSent ||= errand.what === 'sync';
      context.db.transaction(() => {
        updateUpload(context.db, id, answer.status, serverTimeIn(answer));
        errand.settle(answer, { now: nowOf(context), fraction: random() });
      });
      return errand.what === 'pack' ? ['leaving', 'upstream', 'packs', 'audit'] : ['leaving', 'upstream'];
    },
    reconnect: (context) => {
      const store = syncStoreOf(context.db, context.clock);
      quietUntil = 0;
      store.writeState(reconnected(store.readState(), nowOf(context), random()));
    },
  };
}
