import { join } from 'node:path';
import { app } from 'electron';
import { runCommandLine } from './command-line.ts';
import { runDesk } from './desk.ts';
import { createLog } from './log.ts';
import { readOptions } from './options.ts';
import { registerScheme } from './security/scheme.ts';

const options = readOptions(process.argv, process.env);
const log = createLog(options.folder, !app.isPackaged);
app.setPath('userData', join(options.folder, 'browser'));

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

if (options.commandLine) {
  void app.whenReady().then(() => runCommandLine(options, log));
} else if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(() => runDesk(options, log));
} else {
  console.log('Frontdoor is open already: its window has come to the front.');
  app.quit();
}
