import type { AnyCall, AnyJob, ChannelOf } from '../../shared/contract/core.ts';
import { readInput } from '../../shared/contract/read-input.ts';
import { lockedError } from '../../shared/domain/desks/locked-error.ts';
import { notInPractice } from '../../shared/domain/practice/practice-error.ts';
import { AppError } from '../../shared/errors.ts';
import { mainHandlers } from './handlers/index.ts';
import type { MainContext } from './main-context.ts';
import type { Answer } from './registrar.ts';
import { runJob } from './run-job.ts';

/** Sends each request to the host that answers it; that host parses the input. */
export function answerWith(context: MainContext): Answer {
  const { host } = context;
  return async (request, input, { progress, signal }) => {
    const { operation } = request;
    if (operation.whileLocked) return await answerAny(request, input, progress, signal);
    const asker = host.signedIn();
    // The data host looks for itself who asks, and before a job.
    if (operation.host === 'main' && context.keeper.status().state === 'ready') await host.who();
    const value = await answerAny(request, input, progress, signal);
    // Whoever asked does not sit there any more to read it.
    if (asker !== null && host.signedIn() !== asker) throw lockedError();
    return value;
  };

  async function answerAny(
    request: ChannelOf<AnyCall | AnyJob>,
    input: unknown,
    progress: (value: unknown) => void,
    signal: AbortSignal,
  ): Promise<unknown> {
    const { operation, channel } = request;
    if (operation.notInPractice && context.practice) throw notInPractice();
    if (operation.host === 'main') return await answerHere(context, request, input);
    if (context.keeper.status().state !== 'ready') {
      throw new AppError('precondition', 'The store is not open. Open it first.');
    }
    if (operation.kind === 'job') {
      // Here as well as there: no process is started for what it would refuse.
      const parsed = readInput(operation.input, input);
      const files = context.chosenFiles.behind(parsed);
      return await runJob(host, { channel, input: parsed, by: 'desk', files }, progress, signal);
    }
    return await context.ask(channel, input);
  }
}

async function answerHere(
  context: MainContext,
  { domain, name, operation }: ChannelOf<AnyCall | AnyJob>,
  input: unknown,
): Promise<unknown> {
  const parsed = readInput(operation.input, input);
  const handlers: unknown = Reflect.get(mainHandlers, domain);
  const handler: unknown = typeof handlers === 'object' && handlers ? Reflect.get(handlers, name) : undefined;
  if (typeof handler !== 'function') throw new AppError('internal', `Nobody answers ${domain}:${name}.`);
  return await Reflect.apply(handler, undefined, [context, parsed]);
}
