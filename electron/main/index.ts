import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { runCommandLine } from './command-line.ts';
import { runDesk } from './desk.ts';
import { createLog } from './log.ts';
import { readOptions } from './options.ts';
import { findPolicy } from './policy/find-policy.ts';
import { registerScheme } from './security/scheme.ts';
import { prepareFolder } from './store/folder.ts';

const options = readOptions(process.argv, process.env);
const log = createLog(options.folder, !app.isPackaged);
// Where nothing may be written, the browser's own files go elsewhere, so that the screen can say so.
const isWritable = prepareFolder(options.folder) !== 'read-only';
app.setPath('userData', isWritable ? join(options.folder, 'browser') : mkdtempSync(join(tmpdir(), 'frontdoor-')));

process.on('uncaughtException', ({ stack = '' }) => {
  log.error(
    `uncaught: ${stack
      .split('\n')
      .slice(1, 6)
      .map((line) => line.trim())
      .join(' < ')}`,
  );
  // A dialog would hang a run that nobody watches.
  if (!app.isPackaged) app.exit(1);
});

// Dates and times as people in England write them, whatever language the computer is set to.
app.commandLine.appendSwitch('lang', 'en-GB');
registerScheme();
// Children die in a loop where this is asked for as root, which Chromium's sandbox refuses.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

const policy = findPolicy(process.platform, options.policyFile);

if (options.commandLine) {
  void app.whenReady().then(async () => await runCommandLine(options, await policy, log));
} else if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(async () => await runDesk(options, await policy, log));
} else {
  console.log('Frontdoor is open already: its window has come to the front.');
  app.quit();
}
