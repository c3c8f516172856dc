import { app, net, powerMonitor } from 'electron';
import { z } from 'zod';
import { uplinkStep } from '../../../shared/contract/wire.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Supervisor } from '../data-host/supervisor.ts';
import type { Log } from '../log.ts';
import type { Keeper } from '../store/keeper.ts';
import { troubleOf } from '../store/trouble-of.ts';
import { sendRequest } from './send-request.ts';

const domains = z.array(z.string());

/** How often the data host is asked whether there is something to send, in milliseconds. */
const lookEvery = 60_000;
/** The shortest pause after something that went wrong here. */
const pause = 5_000;

/**
 * Sends what the data host gives out, one request at a time, and hands it what came back. Nothing is decided or kept
 * here: where this ends at any moment, nothing is lost and what was sent is sent again.
 *
 * @param onHeard told after each answer which domains it has changed
 * @returns looks at once: somebody has asked for it
 */
export function runUplink(
  host: Supervisor,
  keeper: Keeper,
  onHeard: (domains: string[]) => void,
  log: Log,
): { hurry: () => void } {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;
  let hurries = false;
  let isBack = false;
  let wasOnline = net.isOnline();

  async function step(): Promise<number> {
    if (keeper.status().state !== 'ready') return pause;
    const isOnline = net.isOnline();
    isBack ||= isOnline && !wasOnline;
    wasOnline = isOnline;
    const asked = { type: 'uplink-next', app: app.getVersion(), hurries, isBack } as const;
    hurries = false;
    isBack = false;
    const next = uplinkStep.parse(await host.request(asked));
    if (next.kind === 'wait') return Math.min(next.in ?? lookEvery, lookEvery);
    const answer = await sendRequest(next.request, stop.signal);
    onHeard(domains.parse(await host.request({ type: 'uplink-answer', id: next.id, answer })));
    return 0;
  }

  async function look(): Promise<void> {
    if (isBusy || stop.signal.aborted) return;
    clearTimeout(timer);
    isBusy = true;
    const wait = await step().catch((error: unknown) => {
      const isExpected = error instanceof AppError && error.code === 'busy';
      if (!isExpected) log.error(`the way to the collector: ${troubleOf(error)}`);
      return pause;
    });
    isBusy = false;
    timer = setTimeout(() => void look(), hurries || isBack ? 0 : wait);
  }

  powerMonitor.on('resume', () => {
    isBack = true;
    void look();
  });
  app.once('will-quit', () => {
    clearTimeout(timer);
    stop.abort();
  });
  void look();
  return {
    hurry: () => {
      hurries = true;
      void look();
    },
  };
}
