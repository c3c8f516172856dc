import { writeFileSync } from 'node:fs';
import { app, type BrowserWindow, Menu } from 'electron';
import { answerWith } from './answer.ts';
import { chosenFiles } from './chosen-files.ts';
import { events } from './events.ts';
import { keepSafe } from './keep-safe.ts';
import { lockWithSystem } from './lock-with-system.ts';
import type { Log } from './log.ts';
import type { Options } from './options.ts';
import type { FoundPolicy } from './policy/find-policy.ts';
import { practiceOpener } from './practice/open-practice.ts';
import { register } from './registrar.ts';
import { lockDown } from './security/lock-down.ts';
import { serveApp } from './security/scheme.ts';
import { startParts } from './start-parts.ts';
import { openUpdates } from './updates/open-updates.ts';
import { runUplink } from './uplink/run-uplink.ts';
import { builtParts, openWindow } from './windows.ts';

/** Runs a desk: one window, the store behind it, and a clean end. */
export async function runDesk(options: Options, found: FoundPolicy, log: Log): Promise<void> {
  const { preload, pages } = builtParts(import.meta.dirname);
  const { host, keeper, folder } = startParts(options, found.policy, log);
  const { practice } = options;
  Menu.setApplicationMenu(null);
  lockDown(log);
  serveApp(pages);
  // Null is whoever sits at the desk: the host knows who that is.
  const ask = (channel: string, input: unknown) => host.request({ type: 'call', channel, input, profile: null });
  const uplink = practice ? null : runUplink(host, keeper, (domains) => events.dataChanged({ domains }), log);
  let typedAt: number | null = null;
  const updates = openUpdates(options, found.policy, { host, lastTyped: () => typedAt, log });
  register(
    answerWith({
      folder,
      keeper,
      host,
      ask,
      policy: found,
      updates,
      chosenFiles: chosenFiles(),
      practice,
      openPractice: practiceOpener(options, log),
    }),
    (domains) => {
      events.dataChanged({ domains: [...domains] });
      if (domains.includes('contacts')) typedAt = performance.now();
      if (domains.includes('upstream')) uplink?.hurry();
    },
    log,
  );

  const window = openWindow(preload, practice);
  lockWithSystem(host);
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
    events.startedAgain();
  });
  app.on('window-all-closed', () => app.quit());
  let stopped = false;
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    void updates
      .closing()
      .then(host.stop)
      .finally(() => {
        stopped = true;
        // Later: where there was nothing to stop this is still inside the event, and a quit in it is not heard.
        setImmediate(() => app.quit());
      });
  });

  const loaded = new Promise<void>((resolve) => window.webContents.once('did-finish-load', () => resolve()));
  await Promise.all([loaded, keeper.open()]);
  console.log('frontdoor:ready');
  if (options.screenshot) await takePicture(window, options.screenshot);
  keepSafe(host, keeper, folder, log);
}

async function takePicture(window: BrowserWindow, file: string): Promise<void> {
  // The page has the status already; a moment lets it draw.
  await new Promise((resolve) => setTimeout(resolve, 500));
  writeFileSync(file, (await window.webContents.capturePage()).toPNG());
}
