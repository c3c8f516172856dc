import { type UtilityProcess, utilityProcess } from 'electron';
import { z } from 'zod';
import type { ToHost } from '../../../shared/contract/wire.ts';
import { AppError, type Envelope, errorCodes, fromWireError, toWireError } from '../../../shared/errors.ts';
import type { Log } from '../log.ts';

const envelope: z.ZodType<Envelope> = z
  .union([
    z
      .object({ ok: z.literal(true), value: z.unknown().optional() })
      .transform(({ value }) => ({ ok: true as const, value })),
    z.object({
      ok: z.literal(false),
      error: z.object({
        code: z.enum(errorCodes),
        message: z.string(),
        details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])).optional(),
      }),
    }),
  ])
  .transform((reply): Envelope => {
    if (reply.ok) return reply;
    const { code, message, details } = reply.error;
    return { ok: false, error: details ? { code, message, details } : { code, message } };
  });

const fromHost = z.discriminatedUnion('type', [
  z.object({ type: z.literal('reply'), request: z.number().int(), envelope }),
  z.object({ type: z.literal('progress'), request: z.number().int(), value: z.unknown() }),
  z.object({ type: z.literal('session'), profile: z.string().nullable() }),
  z.object({ type: z.literal('log'), level: z.enum(['info', 'warn', 'error']), line: z.string().max(4_000) }),
]);

/** A message without its number, which the process gives it. */
export type Request = ToHost extends infer M ? (M extends { request: number } ? Omit<M, 'request'> : never) : never;

interface Waiting {
  readonly settle: (reply: Envelope) => void;
  readonly progress: (value: unknown) => void;
}

/** A running data host. */
export interface HostProcess {
  readonly pid: () => number | undefined;
  /** Sends a request. @throws AppError what the host answered, or `busy` where it went away before it did */
  request(message: Request, onProgress?: (value: unknown) => void): Promise<unknown>;
  /** Ends the process, whatever it is doing. */
  kill(): void;
  /** Once it has ended. */
  readonly ended: Promise<void>;
}

const gone = new AppError('busy', 'The part that keeps the records is starting again. What you typed is safe here.', {
  details: { trouble: 'host-down' },
});

/**
 * Starts a data host. Every request is settled exactly once: by its reply, or by the end of the process.
 *
 * @param onExit told once when the process has ended, for whatever reason
 * @param onSession told who is signed in at its desk
 */
export function startHost(
  script: string,
  name: string,
  log: Log,
  onExit: () => void,
  onSession: (profile: string | null) => void = () => {},
): HostProcess {
  const child: UtilityProcess = utilityProcess.fork(script, [], { serviceName: name, stdio: 'ignore' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended = false;
  // One listener for all requests, which would otherwise each leave one behind.
  const startedOrGone = new Promise<void>((resolve) => {
    child.once('spawn', resolve);
    child.once('exit', () => resolve());
  });

  const hasEnded = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  child.on('message', (raw: unknown) => {
    const parsed = fromHost.safeParse(raw);
    if (!parsed.success) return log.error(`${name} sent a malformed message`);
    const message = parsed.data;
    if (message.type === 'log') return log[message.level](`${name}: ${message.line}`);
    if (message.type === 'session') return onSession(message.profile);
    const request = waiting.get(message.request);
    if (message.type === 'progress') return request?.progress(message.value);
    waiting.delete(message.request);
    request?.settle(message.envelope);
  });
  child.once('exit', () => {
    ended = true;
    for (const { settle } of waiting.values()) settle({ ok: false, error: toWireError(gone, '') });
    waiting.clear();
    onExit();
  });

  return {
    pid: () => child.pid,
    request: async (message, onProgress = () => {}) => {
      await startedOrGone;
      if (ended) throw gone;
      const request = ++last;
      const reply = new Promise<Envelope>((settle) => waiting.set(request, { settle, progress: onProgress }));
      child.postMessage({ ...message, request });
      const answered = await reply;
      if (!answered.ok) throw fromWireError(answered.error);
      return answered.value;
    },
    // Asked to end before it has begun, a process goes on as if nothing had been said.
    kill: () => void startedOrGone.then(() => child.kill()),
    ended: hasEnded,
  };
}
