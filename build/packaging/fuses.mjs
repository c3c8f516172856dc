import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/**
 * Every fuse of Electron, each with the reason for its state. A fuse that a later Electron adds stops the packaging
 * until it is stated here.
 * @type {Record<FuseV1Options, boolean>}
 */
export const fuses = {
  // The app must not serve anybody as a Node.js that runs their script.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  // A debugger would read the store's key from memory.
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  // Code that was swapped after the installation does not start. Linux has no such check yet.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // The main process needs no start-up snapshot of its own.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Pages come from app://, so file:// gets no more than in any browser.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Faster and safer WebAssembly; Chromium's own default.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/**
 * Sets all fuses of an executable.
 * @param {string} executable On macOS the folder of the app.
 * @throws {Error} Where it has a fuse that is not stated here.
 */
export async function setFuses(executable) {
  const known = Object.keys(await getCurrentFuseWire(executable)).filter((name) => name !== 'version');
  const stated = Object.entries(fuses).filter(([name]) => known.includes(name));
  if (stated.length < known.length)
    throw new Error('This Electron has a fuse that build/packaging/fuses.mjs does not state.');
  await flipFuses(executable, { version: FuseVersion.V1, ...Object.fromEntries(stated) });
}
