import { randomUUID } from 'node:crypto';
import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import { type AnyCall, type AnyJob, type ChannelOf, requestsOf } from '../../shared/contract/core.ts';
import { contract } from '../../shared/contract/index.ts';
import { AppError, type Envelope, toWireError } from '../../shared/errors.ts';
import type { Log } from './log.ts';
import { isSmall } from './security/is-small.ts';
import { isOurTopFrame } from './security/page.ts';

/** Answers a request once it is known to be ours. */
export type Answer = (
  request: ChannelOf<AnyCall | AnyJob>,
  input: unknown,
  job: { readonly progress: (value: unknown) => void; readonly signal: AbortSignal },
) => Promise<unknown>;

const jobId = z.uuidv7();
/** The channel on which a page cancels a job. */
const cancelChannel = 'jobs:cancel';
/** The channel on which a page hears of a job's progress. */
const progressChannel = 'jobs:progress';

/**
 * The only place that hears the page. For every request of the contract: own scheme, top frame, size, then the
 * host that answers, and an envelope back. Refuses loudly: the page gets a typed error and the log a line.
 *
 * @param onChanged told which domains a request has changed, after it has succeeded
 */
export function register(answer: Answer, onChanged: (domains: readonly string[]) => void, log: Log): void {
  const running = new Map<string, AbortController>();

  for (const request of requestsOf(contract)) {
    ipcMain.handle(request.channel, async (event, input: unknown, job: unknown): Promise<Envelope> => {
      const stop = new AbortController();
      const id = jobId.safeParse(job);
      try {
        assertTrusted(event, input);
        if (request.operation.kind === 'job' && !id.success) throw new AppError('invalid', 'A job needs an id.');
        if (id.success) running.set(id.data, stop);
        const progress = (value: unknown) => event.sender.send(progressChannel, id.data, value);
        const value = await answer(request, input, { progress, signal: stop.signal });
        if (request.operation.changes.length > 0) onChanged(request.operation.changes);
        return { ok: true, value };
      } catch (error) {
        return refuse(request.channel, error, log);
      } finally {
        if (id.success) running.delete(id.data);
      }
    });
  }

  ipcMain.handle(cancelChannel, (event, id: unknown): Envelope => {
    try {
      assertTrusted(event, id);
      running.get(jobId.parse(id))?.abort();
      return { ok: true, value: undefined };
    } catch (error) {
      return refuse(cancelChannel, error, log);
    }
  });
}

function assertTrusted(event: IpcMainInvokeEvent, input: unknown): void {
  if (!isOurTopFrame(event)) throw new AppError('forbidden', 'This page may not ask Frontdoor for anything.');
  if (!isSmall(input)) throw new AppError('invalid', 'This is too much at once. Enter less and try again.');
}

function refuse(channel: string, error: unknown, log: Log): Envelope {
  const known = error instanceof z.ZodError ? new AppError('invalid', 'Frontdoor could not read this request.') : error;
  const reference = randomUUID().slice(-12);
  const wire = toWireError(known, reference);
  log.warn(`${channel} refused: ${wire.code}${wire.code === 'internal' ? ` ${reference}` : ''}`);
  return { ok: false, error: wire };
}
