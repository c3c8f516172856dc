import type { Sha256 } from '../counts/document.ts';
import type { PackFile } from './pack-file.ts';

/** How many digits of a sum stand for the files of a pack. */
const digits = 12;

/**
 * What stands behind the date of a pack's version: a digest of its files, so that a version can never mean two things.
 *
 * @param files by name, in any order; those that do not end in .yaml are no part of the pack
 */
export function digestOfFiles(files: readonly { readonly name: string; readonly text: string }[], sha256: Sha256) {
  const parts = files
    .filter(({ name }) => name.endsWith('.yaml'))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, text }) => ({ name, text }));
  return sha256(JSON.stringify(parts)).slice(0, digits);
}

/** The files of a pack as it travels, as a list. */
export function listFiles({ files }: Pick<PackFile, 'files'>): { name: string; text: string }[] {
  return Object.entries(files).map(([name, text]) => ({ name, text }));
}

/** A pack as a document names it: the digest, which a version has behind a plus, comes after a full stop. */
export function taxOf({ id, version }: { readonly id: string; readonly version: string }): string {
  return `${id}@${version.replace('+', '.')}`;
}

/** The pack that a document names; the other way round than {@link taxOf}. */
export function packOfTax(tax: string): { id: string; version: string } {
  const [id = '', version = ''] = tax.split('@');
  return { id, version: version.replace('.', '+') };
}

/** Puts the digest of its files behind the date of a pack that was named by its date alone. */
export function nameByFiles<P extends Pick<PackFile, 'tax' | 'files'>>(pack: P, sha256: Sha256): P {
  if (pack.tax.includes('.')) return pack;
  return { ...pack, tax: `${pack.tax}.${digestOfFiles(listFiles(pack), sha256)}` };
}

/** Whether a pack is named by the files that it has: computers name it so in what they count. */
export function isNamedByFiles(pack: Pick<PackFile, 'tax' | 'files'>, sha256: Sha256): boolean {
  return pack.tax.endsWith(`.${digestOfFiles(listFiles(pack), sha256)}`);
}
