import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { readFiles } from '../../shared/pack/read-files.ts';
import { resolveConditions } from '../../shared/pack/resolve-conditions.ts';
import type { Pack } from '../../shared/pack/schema.ts';
import type { WrittenPack } from '../../shared/pack/written-pack.ts';

const somersetFolder = resolve(import.meta.dirname, '../../packs/somerset');

/** One edit of the text of a pack's file: a passage that is there once, and what to put in its place. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/**
 * A copy of the Somerset pack in a folder of its own, with edits. `work` is given the folder, which is removed
 * afterwards.
 *
 * @throws Error where a passage is not there, or is there more than once
 */
export function withSomerset<T>(edits: readonly Edit[], work: (folder: string) => T): T {
  return withFolder((folder) => {
    cpSync(somersetFolder, folder, { recursive: true });
    for (const { file, from, to } of edits) {
      const text = readFileSync(join(folder, file), 'utf8');
      const parts = text.split(from);
      if (parts.length !== 2) throw new Error(`“${from}” is ${parts.length - 1} times in ${file}`);
      writeFileSync(join(folder, file), parts.join(to));
    }
    return work(folder);
  });
}

/** An empty folder for `work`, which is removed afterwards. */
export function withFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-pack-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let content: Record<string, unknown> | undefined;
let somerset: WrittenPack | undefined;

/** Everything the files of the Somerset pack hold, as it stands in them: a copy, to be edited at will. */
export function somersetContent(): Record<string, unknown> {
  content ??= Object.assign({}, ...yamlFiles().map((file) => parse(readFileSync(file, 'utf8'))));
  return structuredClone(content ?? {});
}

function yamlFiles(): string[] {
  const names = readdirSync(somersetFolder).filter((name) => name.endsWith('.yaml'));
  return names.map((name) => join(somersetFolder, name));
}

/** The Somerset pack as written. */
export function somersetWritten(): WrittenPack {
  if (somerset) return somerset;
  const { written, findings } = readFiles([{ name: 'somerset', content: somersetContent() }]);
  if (written === null) throw new Error(findings.map(({ message }) => message).join(' '));
  somerset = written;
  return written;
}

/** The pack in use that a written one stands for. */
export function inUse(written: WrittenPack): Pack {
  const { pack, findings } = resolveConditions(written);
  if (pack === null) throw new Error(findings.map(({ message }) => message).join(' '));
  return pack;
}

/** The Somerset pack as written, with some of its keys replaced. */
export function somersetWith(changes: (written: WrittenPack) => Partial<WrittenPack>): WrittenPack {
  const written = somersetWritten();
  return { ...written, ...changes(written) };
}
