import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { isAllowed } from '../../build/licences/allowed.mjs';
import { releasedApp } from '../support/packaged-app.ts';
import { packagedFiles } from '../support/packaged-files.ts';

/** Written out a second time on purpose: whoever changes a fuse has to say so here as well. */
const required = {
  [FuseV1Options.RunAsNode]: FuseState.DISABLE,
  [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
  [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
  [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FuseState.DISABLE,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
  [FuseV1Options.WasmTrapHandlers]: FuseState.ENABLE,
};

const database = 'node_modules/better-sqlite3';
const addon = `${database}/prebuilds/${process.platform}-${process.arch}.node`;
const expected = [
  /^package\.json$/,
  /^packs\/[a-z-]+\/(?:(?:sample-(?:day|year)\/)?[a-z-]+\.yaml|sample-directory\.json)$/,
  /^out\/(main|renderer)\/.+\.js$/,
  /^out\/preload\/index\.cjs$/,
  /^out\/renderer\/.+\.(html|css|svg|png|woff2)$/,
  new RegExp(`^${database}/(LICENSE|package\\.json|lib/.+\\.js)$`),
  new RegExp(`^${addon}$`),
];

test('every fuse of the packaged app is stated, and set as required', async () => {
  const { version, ...wire } = await getCurrentFuseWire(await releasedApp());
  const known = Object.keys(wire).filter((fuse) => Object.hasOwn(required, fuse));
  expect(version).toBe('1');
  expect(known, 'fuses of this Electron that nobody has decided on').toEqual(Object.keys(wire));
  // An older Electron lacks the newest fuses.
  expect(known.length).toBeGreaterThanOrEqual(8);
  expect(wire).toEqual(Object.fromEntries(Object.entries(required).filter(([fuse]) => known.includes(fuse))));
});

test('the package holds the built app and one addon, and nothing of its making', async () => {
  const { resources, files, unpacked, archive } = packagedFiles(await releasedApp());
  expect.soft(files.filter((file) => !expected.some((pattern) => pattern.test(file)))).toEqual([]);
  for (const part of [
    'out/main/index.js',
    'out/main/data-host.js',
    'out/preload/index.cjs',
    'out/renderer/index.html',
  ]) {
    expect.soft(files).toContain(part);
  }
  expect.soft(files).toContain('packs/somerset/pack.yaml');
  expect
    .soft(
      files.filter((file) => /\/guides-screen-.+\.js$/.test(file)),
      'the guides',
    )
    .toHaveLength(1);
  expect
    .soft(files.filter((file) => /^out\/renderer\/.+\.png$/.test(file)).length, 'and their pictures')
    .toBeGreaterThan(8);
  expect.soft(unpacked, 'only what cannot be loaded from the archive lies beside it').toEqual([addon]);
  expect.soft(resources, 'apps that Electron would load instead of the archive').not.toContain('app');
  expect.soft(resources).not.toContain('default_app.asar');
  expect.soft(archive.includes(resolve(import.meta.dirname, '../..')), 'a folder of this computer').toBe(false);
});

/** What is read of a list of parts here. */
const parts = z.object({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      licenses: z
        .array(z.union([z.object({ license: z.object({ id: z.string() }) }), z.object({ expression: z.string() })]))
        .length(1),
    }),
  ),
});

test('the package says what is in it, each under a licence that may be, with its words', async () => {
  const executable = await releasedApp();
  const resources = join(dirname(executable), process.platform === 'darwin' ? '../Resources' : 'resources');
  const read = (name: string) => readFileSync(join(resources, 'about', name), 'utf8');
  const { components } = parts.parse(JSON.parse(read('sbom.cdx.json')));
  const names = components.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['react', 'zod', 'electron-updater', 'yaml', 'better-sqlite3-multiple-ciphers']),
  );
  expect(names, 'what only builds and tests').not.toEqual(expect.arrayContaining(['vitest']));
  const licenceOf = ([first]: (typeof components)[number]['licenses']) =>
    first && 'license' in first ? first.license.id : (first?.expression ?? '');
  expect(components.filter(({ licenses }) => !isAllowed(licenceOf(licenses)))).toEqual([]);
  const licences = read('THIRD-PARTY-LICENCES.txt');
  expect(components.filter(({ name, version }) => !licences.includes(`\n${name} ${version}\nLicence: `))).toEqual([]);
});
