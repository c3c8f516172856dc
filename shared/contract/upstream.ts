import { z } from 'zod';
import { civilDate, instant } from '../domain/time.ts';
import { enrolmentCode, teamCode } from '../upstream/api.ts';
import { stops } from '../upstream/client/sync-state.ts';
import { collectorAddress } from '../upstream/collector-address.ts';
import { releasedPeriod } from '../upstream/released.ts';
import { done, nothing, read, write } from './core.ts';

/** Why nothing is ever sent from a store. */
export const neverSends = ['sample'] as const;

/** Where this computer stands with the collector: what is there to be told, and nothing made to sound better. */
export const upstreamStatus = z.strictObject({
  /** Nothing is ever sent from this store, and why; null where it may be. */
  never: z.enum(neverSends).nullable(),
  /** The collector that this computer is enrolled with. */
  collector: z.strictObject({ address: z.string(), team: teamCode, device: z.uuid(), since: instant }).nullable(),
  /** A code that is being tried, or could not be used. */
  enrolling: z
    .strictObject({
      address: z.string(),
      /** `refused`: the code does not work, another is needed. `not-reached`: it is tried again by itself. */
      trouble: z.enum(['refused', 'not-reached']).nullable(),
    })
    .nullable(),
  /** What the collector has not acknowledged yet. */
  waiting: z.strictObject({
    documents: z.int().min(0),
    days: z.int().min(0),
    oldest: civilDate.nullable(),
    /** Those among them that the collector refused. */
    setAside: z.int().min(0),
  }),
  /** Days that the collector takes no more, as they are too long ago: they do not wait, and were not sent either. */
  tooOld: z.int().min(0),
  /** When documents were last taken. */
  sentAt: instant.nullable(),
  /** When the collector last answered as it should. */
  heardAt: instant.nullable(),
  /** The status of the last refusal, 0 where nothing was reached; null where all is well. */
  trouble: z.int().nullable(),
  /** Nothing is sent before a person does something, and why. */
  stopped: z.enum(stops).nullable(),
  /** When it is tried again; null where nothing waits for a time. */
  nextAt: instant.nullable(),
  /** How far this computer's clock is ahead of the collector's, in milliseconds, where that is more than ten minutes. */
  clockAhead: z.number().nullable(),
});
/** See {@link upstreamStatus}. */
export type UpstreamStatus = z.infer<typeof upstreamStatus>;

const changes = ['upstream', 'audit'];
const by = ['administrator'] as const;

/** The collector, to which counts go and nothing else. */
export const upstream = {
  status: read({ host: 'data', input: nothing, output: upstreamStatus }),
  /** Tries a code; what comes of it stands in the status. What was counted before is sent as well. */
  enrol: write({
    host: 'data',
    input: z.strictObject({ address: collectorAddress, code: z.string().trim().pipe(enrolmentCode) }),
    output: done,
    by,
    changes,
  }),
  /** Sends nothing any more, and forgets the credential and the code. What was counted stays, and can be sent later. */
  leave: write({ host: 'data', input: nothing, output: done, by, changes }),
  /** Does not wait any longer, also where the collector had said no. */
  sendNow: write({ host: 'data', input: nothing, output: done, changes: ['upstream'] }),
  /** What the collector released of the whole team, the latest periods first. Kept here, so that it can be read offline. */
  totals: read({
    host: 'data',
    input: nothing,
    output: z.strictObject({
      heardAt: instant.nullable(),
      periods: z.array(releasedPeriod).max(1_000),
    }),
    by: ['lead'],
  }),
} as const;
