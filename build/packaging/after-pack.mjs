import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setFuses } from './fuses.mjs';

/** Where each system has the executable inside its packaged folder. */
const executables = { linux: 'frontdoor', win32: 'Frontdoor.exe', darwin: 'Frontdoor.app' };

/**
 * electron-builder's step between packing and signing: the fuses, and what only the stand-in Electron needs.
 * @param {import('electron-builder').AfterPackContext} context
 */
export async function afterPack({ appOutDir, electronPlatformName }) {
  const addon = process.env.FRONTDOOR_SQLITE_BINDING;
  if (addon) fitStandIn(appOutDir, addon);
  // Not electron-builder's own `electronFuses`: it brings an older list that lacks the newest fuse.
  await setFuses(join(appOutDir, executables[electronPlatformName]));
}

/** Its own launcher must not come along, and the prebuilt addon would take its process down. */
function fitStandIn(folder, addon) {
  const resources = join(folder, 'resources');
  const prebuilt = `${process.platform}-${process.arch}.node`;
  copyFileSync(addon, join(resources, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds', prebuilt));
  rmSync(join(resources, 'app'), { recursive: true });
  rmSync(join(folder, 'files.json'));
}
