import { readFolder } from '../../electron/data/pack/check-folder.ts';
import { lookAtFiles } from '../../electron/data/pack-folder.ts';
import type { PackFile } from '../../shared/upstream/pack-file.ts';
import { listFiles, taxOf } from '../../shared/upstream/pack-version.ts';
import { newPackKeys, signPack } from '../../upstream/services/publish-pack.ts';
import { type Edit, withSomerset } from './pack-folders.ts';

/** The keys of whoever signs the packs of the tests. */
export const packKeys = newPackKeys();

/** The files of Somerset's pack with edits, by name. */
export function somersetFiles(edits: readonly Edit[] = []): Record<string, string> {
  return withSomerset(edits, filesOf);
}

/** The files of a pack's folder, by name. */
export function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(readFolder(folder).files.map(({ name, text }) => [name, text]));
}

/** A pack as the collector hands it out: Somerset's with edits, made at a moment, signed with the keys of the tests. */
export function signedPack(
  edits: readonly Edit[],
  madeAt: string,
  others: Partial<Omit<PackFile, 'signature'>> = {},
  privatePem = packKeys.privatePem,
): PackFile {
  const date = '2026-11-21';
  const files = others.files ?? somersetFiles(edits);
  return signPack({ v: 1, tax: `somerset@${date}`, made_at: madeAt, codes: {}, ...others, files }, privatePem);
}

/** The name of the version that the files of a pack make. */
export function versionOf(pack: PackFile): { id: string; version: string } {
  const { id, version } = lookAtFiles(listFiles(pack));
  if (taxOf({ id, version }) !== pack.tax) throw new Error(`${pack.tax} is not named by its files.`);
  return { id, version };
}

/** An edit that adds a channel. */
export const withKiosk: Edit = {
  file: 'lists.yaml',
  from: '  phone-in: { label',
  to: '  kiosk: { label: Kiosk, group: other }\n  phone-in: { label',
};
