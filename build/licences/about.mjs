import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAllowed } from './allowed.mjs';
import { bundledPackages } from './bundled.mjs';

/** What comes with Electron and with the database, which no package names. */
const further = `Frontdoor is licensed under the MIT licence. Below is what others wrote and what is part of it.

Electron, Node.js and Chromium are beside the app with licences of their own: LICENSE.electron.txt and
LICENSES.chromium.html. SQLite is in the public domain; the cipher it is used with is SQLite3 Multiple Ciphers (MIT).
`;

/**
 * Writes what goes into the package about itself: the licences of all that is in it, and a list of parts in CycloneDX.
 * @param {string} root The project's folder, with a build in it.
 * @param {string} folder Where to.
 * @throws {Error} Where something is bundled under a licence that nobody has agreed to.
 */
export function writeAbout(root, folder) {
  const packages = bundledPackages(root);
  const other = packages.filter(({ licence }) => !isAllowed(licence));
  if (other.length > 0) {
    const named = other.map(({ name, licence }) => `${name} (${licence})`).join(', ');
    throw new Error(`These may not be in the package: ${named}. See build/licences/allowed.mjs.`);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'THIRD-PARTY-LICENCES.txt'), licencesText(packages));
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(partsList({ name, version }, packages), null, 1)}\n`);
}

/**
 * @param {import('./bundled.mjs').BundledPackage[]} packages
 * @returns {string}
 */
export function licencesText(packages) {
  const line = '-'.repeat(80);
  const parts = packages.map(({ name, version, licence, home, text }) =>
    [line, `${name} ${version}`, `Licence: ${licence}`, ...(home ? [home] : []), '', text].join('\n'),
  );
  return `${[further, ...parts].join('\n')}\n`;
}

/**
 * The parts of the app as CycloneDX 1.5. It has no moment and no serial number: the same build gives the same list.
 * @param {{ name: string, version: string }} app
 * @param {import('./bundled.mjs').BundledPackage[]} packages
 * @returns {object}
 */
export function partsList(app, packages) {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': 'app', ...app } },
    components: packages.map(({ name, version, licence, integrity }) => ({
      type: 'library',
      'bom-ref': purl(name, version),
      name,
      version,
      purl: purl(name, version),
      licenses: [/ (OR|AND) /.test(licence) ? { expression: licence } : { license: { id: licence } }],
      ...(integrity?.startsWith('sha512-') ? { hashes: [{ alg: 'SHA-512', content: hex(integrity) }] } : {}),
    })),
  };
}

const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
const hex = (integrity) => Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');
