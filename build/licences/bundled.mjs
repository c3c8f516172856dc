import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the parts of the app were built from: a file each, written by the build. */
const parts = ['out/packages-main.json', 'out/packages-preload.json', 'out/packages-renderer.json'];
/** What is beside the bundles: loaded by name, as it has a binary. */
const besides = ['node_modules/better-sqlite3'];

/**
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence As SPDX.
 * @property {string} [home]
 * @property {string} text The words of its licence.
 * @property {string} [integrity] What the lock file says its archive adds up to.
 */

/**
 * Every package of which something is in the app, by its name.
 * @param {string} root The project's folder, with a build in it.
 * @returns {BundledPackage[]}
 * @throws {Error} Where the app is not built, or a package says nothing of its licence.
 */
export function bundledPackages(root) {
  const folders = new Set([...besides, ...parts.flatMap((part) => JSON.parse(readFileSync(join(root, part), 'utf8')))]);
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const found = [...folders].map((folder) => describe(root, folder, lock[folder]?.integrity));
  // The same version may lie in two places.
  const each = new Map(found.map((one) => [`${one.name}@${one.version}`, one]));
  return [...each.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function describe(root, folder, integrity) {
  const place = join(root, folder);
  const { name, version, license, licenses, homepage } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
  const licence = license?.type ?? license ?? licenses?.[0]?.type;
  if (typeof licence !== 'string') throw new Error(`${name} does not say which licence it has.`);
  const file = readdirSync(place).find((each) => /^(licen[cs]e|copying)/i.test(each) && !/\.js$/.test(each));
  const none = `(It brings no text of its own. What it names is ${licence}.)`;
  const text = file ? readFileSync(join(place, file), 'utf8').trim() : none;
  return { name, version, licence, text, ...(homepage ? { home: homepage } : {}), ...(integrity ? { integrity } : {}) };
}
