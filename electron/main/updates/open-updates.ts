import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import type { Policy } from '../../../shared/domain/policy/policy.ts';
import type { Supervisor } from '../data-host/supervisor.ts';
import { events } from '../events.ts';
import type { Log } from '../log.ts';
import type { Options } from '../options.ts';
import { sendRequest } from '../uplink/send-request.ts';
import { type Fetcher, releaseFetcher } from './fetch-release.ts';
import { noUpdates, runUpdates, type Updates } from './run-updates.ts';
import { keepsItself, whyOff } from './why-off.ts';

/** So long after the start nobody's first minute is disturbed, in milliseconds. A trial does not wait. */
const firstLook = 60_000;

/** So long after the last word somebody may still be in the middle of a conversation, in milliseconds. */
const stillTalking = 30 * 60_000;

const manifest = z.object({ updateKey: z.string().max(100).optional() });

/** What updates need to know of the desk. */
interface Around {
  readonly host: Supervisor;
  /** When something of a conversation was changed last, on the clock of this process; null for not yet. */
  readonly lastTyped: () => number | null;
  readonly log: Log;
}

/** Updates as the policy says: where it says nothing there are none, and no server is asked for anything. */
export function openUpdates(options: Options, policy: Policy, { host, lastTyped, log }: Around): Updates {
  const key = options.updateKey ?? keyOfBuild();
  const { platform, arch, execPath: executable, env: environment, resourcesPath: resources } = process;
  const installed = keepsItself({ platform, executable, resources, environment });
  // A trial from the source may always look, whatever it could renew.
  const off = whyOff({ policy, practice: options.practice, key, keepsItself: installed || !app.isPackaged });
  const { updateAddress: address, updateChannel } = policy;
  if (off !== null || address === null || key === null) return noUpdates(off ?? 'not-set');

  const stop = new AbortController();
  const looking = { address, channel: updateChannel ?? 'latest', platform, arch, version: app.getVersion(), key };
  let fetcher: Fetcher | null = null;
  const updates = runUpdates(
    {
      look: async () => {
        // Its parts are loaded only where somebody has set updates.
        const { findRelease } = await import('./find-release.ts');
        return await findRelease(looking, (url) => textOf(url, stop.signal));
      },
      fetch: installed
        ? async (release) => {
            fetcher ??= await releaseFetcher(address, platform, log);
            await fetcher.fetch(release);
          }
        : null,
      installAtEnd: (isOn) => fetcher?.installAtEnd(isOn),
      isTalking: async () => {
        const typed = lastTyped();
        if (typed === null || performance.now() - typed > stillTalking) return false;
        return z.boolean().parse(await host.request({ type: 'is-open' }));
      },
      onChanged: events.updatesChanged,
      now: () => new Date().toISOString(),
    },
    app.isPackaged ? firstLook : 0,
  );
  app.once('will-quit', () => {
    stop.abort();
    updates.stop();
  });
  return updates;
}

/** A small file of the server, without a word about this computer; null where it does not answer with one. */
async function textOf(url: string, signal: AbortSignal): Promise<string | null> {
  const { status, body } = await sendRequest({ method: 'GET', url, token: null, body: null, tag: null }, signal);
  return status === 200 ? body : null;
}

/** The key that the app was built with; null where it was built without one. */
function keyOfBuild(): string | null {
  try {
    return manifest.parse(JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8'))).updateKey ?? null;
  } catch {
    return null;
  }
}
