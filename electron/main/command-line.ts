import { text } from 'node:stream/consumers';
import { app } from 'electron';
import { requestsOf } from '../../shared/contract/core.ts';
import { contract } from '../../shared/contract/index.ts';
import { AppError, type Envelope, toWireError } from '../../shared/errors.ts';
import type { Log } from './log.ts';
import type { Options } from './options.ts';
import type { FoundPolicy } from './policy/find-policy.ts';
import { runJob } from './run-job.ts';
import { signInByFile } from './sign-in-by-file.ts';
import { startParts } from './start-parts.ts';

/**
 * Runs one call or job of the data host without a window: input as JSON on standard input, the envelope as
 * JSON on standard output, exit code 0 or 1. The same validation, errors and audit as from the page.
 */
export async function runCommandLine(options: Options, { policy }: FoundPolicy, log: Log): Promise<void> {
  app.dock?.hide();
  const parts = startParts(options, policy, log);
  const reply = await ask(options, parts).then(
    (value): Envelope => ({ ok: true, value }),
    (error: unknown): Envelope => ({ ok: false, error: toWireError(error, 'command line') }),
  );
  await parts.host.stop();
  process.stdout.write(`${JSON.stringify(reply, null, 2)}\n`, () => app.exit(reply.ok ? 0 : 1));
}

async function ask(options: Options, { host, keeper }: ReturnType<typeof startParts>): Promise<unknown> {
  const { domain = '', call = '', profile = null, pinFile = null, files = [] } = options.commandLine ?? {};
  const channel = `${domain}:${call}`;
  const request = requestsOf(contract).find((known) => known.channel === channel);
  if (request?.operation.host !== 'data') throw new AppError('invalid', whatThereIs(domain, call));
  const input = await readInput();
  const status = await keeper.open();
  if (status.state === 'trouble')
    throw new AppError('storage', status.message, { details: { trouble: status.trouble } });
  if (status.state !== 'ready') {
    throw new AppError(
      'precondition',
      `The store in ${options.folder} is not ready (${status.state}). Open it in the app first.`,
    );
  }
  const asker = request.operation.whileLocked ? null : await signInByFile(host, profile, pinFile);
  if (request.operation.kind === 'job') {
    const progress = (value: unknown) => process.stderr.write(`${JSON.stringify(value)}\n`);
    const by = asker === null ? ('desk' as const) : { named: asker };
    return await runJob(host, { channel, input, by, files }, progress, new AbortController().signal);
  }
  return await host.request({ type: 'call', channel, input, profile: asker });
}

/** Names the calls of a domain, or the domains where that is none. */
function whatThereIs(domain: string, call: string): string {
  const known = requestsOf(contract).filter(({ operation }) => operation.host === 'data');
  const calls = known.filter((each) => each.domain === domain).map(({ name }) => name);
  if (calls.length > 0) return `There is no call ${domain} ${call}. Name one of: ${calls.join(', ')}.`;
  const domains = [...new Set(known.map((each) => each.domain))];
  return `Name a call, such as “contacts desk”. It begins with one of: ${domains.join(', ')}.`;
}

async function readInput(): Promise<unknown> {
  const typed = (await text(process.stdin)).trim();
  if (typed === '') return undefined;
  try {
    return JSON.parse(typed);
  } catch (cause) {
    throw new AppError('invalid', 'Standard input has to be one JSON value.', { cause });
  }
}
