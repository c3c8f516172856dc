import { join } from 'node:path';
import { projectFolder } from '../bootstrap/folders.mjs';

/**
 * Where packaging as a plain folder puts the executable.
 * @param {string} [platform]
 * @param {string} [arch]
 * @returns {string}
 */
export function packagedExecutable(platform = process.platform, arch = process.arch) {
  const suffix = arch === 'x64' ? '' : `-${arch}`;
  const places = {
    linux: `linux${suffix}-unpacked/frontdoor`,
    win32: `win${suffix}-unpacked/Frontdoor.exe`,
    darwin: `mac${suffix}/Frontdoor.app/Contents/MacOS/Frontdoor`,
  };
  return join(projectFolder, 'dist', places[platform]);
}
