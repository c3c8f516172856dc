import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import type { Request } from '../../electron/main/data-host/host-process.ts';
import { errorCodes } from '../../shared/errors.ts';
import { dataHostScript } from './places.ts';

const envelope = z.union([
  z.object({ ok: z.literal(true), value: z.unknown().optional() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.enum(errorCodes),
      message: z.string(),
      details: z.record(z.string(), z.unknown()).optional(),
    }),
  }),
]);
const reply = z.object({ type: z.literal('reply'), request: z.number(), envelope });
/** What a host answered. */
export type HostReply = z.infer<typeof envelope>;

/** A data host as a process of its own, under plain Node. */
export interface HostChild {
  readonly pid: number;
  /** Asks; null where the process ends before it has answered. */
  ask(message: Request): Promise<HostReply | null>;
  /** Asks a script of a test's own whatever that answers. */
  tell(message: object): Promise<HostReply | null>;
  /** Sends whatever, and waits for nothing. */
  send(message: unknown): void;
  /** Lets go of it, as when this process ends. */
  leave(): void;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** How it ended. */
  readonly ended: Promise<{ code: number | null; signal: string | null }>;
  /** What it said on standard error. */
  complaints(): string;
}

/** Starts a data host, or another script that speaks like one; its environment may have more in it than ours. */
export function startHostChild(
  script: string = dataHostScript,
  args: readonly string[] = [],
  more: Readonly<Record<string, string>> = {},
): HostChild {
  const child = fork(script, args, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], env: { ...process.env, ...more } });
  const waiting = new Map<number, (answer: HostReply | null) => void>();
  let last = 0;
  let complaints = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    complaints += text;
  });
  child.on('message', (raw) => {
    const parsed = reply.safeParse(raw);
    if (!parsed.success) return;
    waiting.get(parsed.data.request)?.(parsed.data.envelope);
    waiting.delete(parsed.data.request);
  });
  const ended = endOf(child).then((how) => {
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
    return how;
  });
  const tell = (message: object) =>
    new Promise<HostReply | null>((resolve) => {
      if (!child.connected) return resolve(null);
      const request = ++last;
      waiting.set(request, resolve);
      child.send({ ...message, request }, (error) => {
        if (error) resolve(null);
      });
    });
  return {
    pid: child.pid ?? 0,
    ask: tell,
    tell,
    send: (message) => void child.send(JSON.parse(JSON.stringify(message))),
    leave: () => child.disconnect(),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    ended,
    complaints: () => complaints,
  };
}

async function endOf(child: ChildProcess): Promise<{ code: number | null; signal: string | null }> {
  await once(child, 'exit');
  return { code: child.exitCode, signal: child.signalCode };
}
