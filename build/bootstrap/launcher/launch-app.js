// Lives in resources/app of the stand-in runtime, which lacks Electron's own launcher: loads the app named on the
// command line and makes it see what it would see under a stock Electron.
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (named === undefined) {
  process.stderr.write('Name the folder or the main file of an app: electron [switches] <folder or file>\n');
  app.exit(2);
} else {
  const entry = adopt(resolve(named));
  // One awaited import at the top level: the app counts as ready only after the app's own module has run, in time
  // for it to register schemes.
  await import(pathToFileURL(entry).href).catch((error) => {
    // A dialog, Electron's own answer, would hang where nobody sees it.
    process.stderr.write(`The app could not be loaded: ${error?.stack ?? error}\n`);
    app.exit(1);
  });
}

/** Takes over name, version and path of the app; gives the file to run. */
function adopt(path) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    app.setAppPath(dirname(path));
    return path;
  }
  const about = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  if (about.version) app.setVersion(about.version);
  if (about.productName ?? about.name) app.setName(about.productName ?? about.name);
  app.setDesktopName(about.desktopName ?? `${app.getName()}.desktop`);
  app.setAppPath(path);
  return createRequire(join(path, 'package.json')).resolve(path);
}
