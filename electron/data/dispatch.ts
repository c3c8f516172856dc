import type { AnyCall, AnyJob } from '../../shared/contract/core.ts';
import { requestsOf } from '../../shared/contract/core.ts';
import { contract } from '../../shared/contract/index.ts';
import type { Profile } from '../../shared/contract/profiles.ts';
import { readInput } from '../../shared/contract/read-input.ts';
import { notInPractice } from '../../shared/domain/practice/practice-error.ts';
import { AppError } from '../../shared/errors.ts';
import type { JobContext, ReadContext, WriteContext } from './context.ts';
import { dataHandlers } from './handlers/index.ts';
import { isPractice } from './services/practice/is-practice.ts';

const operations = new Map(
  requestsOf(contract)
    .filter(({ operation }) => operation.host === 'data')
    .map(({ channel, domain, name, operation }) => [channel, { operation, handler: handlerOf(domain, name) }] as const),
);

function handlerOf(domain: string, name: string): (...parts: unknown[]) => unknown {
  const handlers: unknown = Reflect.get(dataHandlers, domain);
  const handler: unknown = typeof handlers === 'object' && handlers ? Reflect.get(handlers, name) : undefined;
  if (typeof handler !== 'function') throw new AppError('internal', `Nobody answers ${domain}:${name}.`);
  return (...parts) => Reflect.apply(handler, undefined, parts);
}

/** Whether a channel is answered where nobody is signed in. */
export function answersWhileLocked(channel: string): boolean {
  return operations.get(channel)?.operation.whileLocked ?? false;
}

/**
 * Answers one call: known channel, role, input, service, in this order.
 *
 * @throws AppError `invalid` for another channel or a bad input, `forbidden` for another role
 */
export function dispatchCall(context: WriteContext, channel: string, input: unknown): unknown {
  const { operation, handler } = find(channel, 'call');
  if (!operation.whileLocked) assertRole(operation, context.actor);
  assertNotPractice(operation, context);
  const writes = operation.kind === 'call' && operation.writes;
  return handler(writes ? context : readingOnly(context), readInput(operation.input, input));
}

/** Runs one job to its end. Errors as for {@link dispatchCall}. */
export async function dispatchJob(
  context: JobContext,
  channel: string,
  input: unknown,
  progress: (value: unknown) => void,
): Promise<unknown> {
  const { operation, handler } = find(channel, 'job');
  assertRole(operation, context.actor);
  assertNotPractice(operation, context);
  return await handler(context, readInput(operation.input, input), progress);
}

/** What a call that only reads gets: not even a cast can write through it. */
function readingOnly({ db: { list, find, get }, clock, actor, ...rest }: WriteContext): ReadContext {
  const { postcodes, directory, signedIn, policy } = rest;
  return { db: { list, find, get }, clock, actor, postcodes, directory, signedIn, policy };
}

function find(channel: string, kind: 'call' | 'job') {
  const found = operations.get(channel);
  if (!found || found.operation.kind !== kind) throw new AppError('invalid', 'Frontdoor knows no such request.');
  return found;
}

function assertNotPractice({ notInPractice: isRefused }: AnyCall | AnyJob, context: WriteContext): void {
  if (isRefused && isPractice(context)) throw notInPractice();
}

function assertRole(operation: AnyCall | AnyJob, actor: Profile): void {
  if (operation.by.some((role) => actor.roles.includes(role))) return;
  throw new AppError('forbidden', 'Your profile may not do this. Ask a team lead or an administrator.');
}
