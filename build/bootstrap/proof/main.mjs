// Run by the stand-in Electron to try a freshly compiled addon where the app uses it: in a utility process.
import { join } from 'node:path';
import { app, utilityProcess } from 'electron';

const [database, addon] = process.argv.slice(-2);
// Nothing is shown and nothing is drawn.
app.disableHardwareAcceleration();
void app.whenReady().then(() => {
  const child = utilityProcess.fork(join(import.meta.dirname, 'statements.mjs'), [database, addon], {
    stdio: 'inherit',
  });
  child.once('exit', (code) => app.exit(code));
});
