import { z } from 'zod';
import { type AnyCall, type AnyJob, type Event, type Operation, operationsOf } from '../../shared/contract/core.ts';
import { type Client, contract } from '../../shared/contract/index.ts';
import type { JobOptions } from '../../shared/contract/types.ts';
import { newId } from '../../shared/domain/ids.ts';
import { errorCodes, fromWireError } from '../../shared/errors.ts';
import { bridgeFunction } from './bridge.ts';
import { noteLocked } from './desk-lock.ts';

const detail = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const wireError = z.object({
  code: z.enum(errorCodes),
  message: z.string(),
  details: z.record(z.string(), detail).exactOptional(),
});
const envelope = z.union([
  z.object({ ok: z.literal(true), value: z.unknown().optional() }),
  z.object({ ok: z.literal(false), error: wireError }),
]);

async function request(
  domain: string,
  name: string,
  operation: AnyCall | AnyJob,
  ...inputs: unknown[]
): Promise<unknown> {
  const reply = envelope.parse(await bridgeFunction(domain, name)(...inputs));
  if (!reply.ok) {
    if (reply.error.details?.reason === 'locked') noteLocked();
    throw fromWireError(reply.error);
  }
  return operation.output.parse(reply.value);
}

function unsubscriber(answer: unknown): () => void {
  return () => {
    if (typeof answer === 'function') answer();
  };
}

async function runJob(
  domain: string,
  name: string,
  job: AnyJob,
  input: unknown,
  { onProgress, signal }: JobOptions<unknown> = {},
): Promise<unknown> {
  const jobId = newId();
  const stop = unsubscriber(
    bridgeFunction(
      'jobs',
      'onProgress',
    )((id: unknown, value: unknown) => {
      if (id === jobId) onProgress?.(job.progress.parse(value));
    }),
  );
  signal?.addEventListener('abort', () => bridgeFunction('jobs', 'cancel')(jobId), { once: true });
  try {
    return await request(domain, name, job, input, jobId);
  } finally {
    stop();
  }
}

function subscribe(
  domain: string,
  name: string,
  event: Event<z.ZodType>,
  listener: (payload: unknown) => void,
): () => void {
  return unsubscriber(bridgeFunction(domain, name)((payload: unknown) => listener(event.payload.parse(payload))));
}

/** The name under which the page finds an operation: an event `changed` is `onChanged`. */
function nameInPage(name: string, operation: Operation): string {
  return operation.kind === 'event' ? `on${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;
}

function operationInPage(domain: string, name: string, operation: Operation): unknown {
  switch (operation.kind) {
    case 'call':
      return (input?: unknown) => request(domain, name, operation, input);
    case 'job':
      return (input?: unknown, options?: JobOptions<unknown>) => runJob(domain, name, operation, input, options);
    case 'event':
      return (listener: (payload: unknown) => void) => subscribe(domain, name, operation, listener);
  }
}

type Draft = Record<string, Record<string, unknown>>;

/** A draft with a function for every operation is a client: each function parses what it answers by the contract. */
function isClient(draft: unknown): draft is Client {
  return z.record(z.string(), z.record(z.string(), z.function())).safeParse(draft).success;
}

function connect(): Client {
  const client: Draft = {};
  for (const { domain, name, operation } of operationsOf(contract)) {
    const inPage = nameInPage(name, operation);
    client[domain] = { ...client[domain], [inPage]: operationInPage(domain, inPage, operation) };
  }
  if (!isClient(client)) throw new TypeError('The contract has an operation of an unknown kind.');
  return client;
}

/**
 * Everything the page may ask for, typed by the contract. The one place that touches the bridge: each answer is
 * parsed by its schema, and a refusal is thrown as an AppError.
 */
export const api: Client = connect();
