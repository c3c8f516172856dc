import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { resolveConditions } from '../../shared/pack/resolve-conditions.ts';
import type { Pack } from '../../shared/pack/schema.ts';
import { digestOfFiles } from '../../shared/upstream/pack-version.ts';
import { type Checked, checkFiles, type FolderFiles, gatherFiles, lineOf, readFolder } from './pack/check-folder.ts';
import { readYaml } from './pack/yaml-file.ts';

const head = z.object({ id: z.string(), version: z.string() });

/** What an id or a version is called where a folder does not say. No pack can have it. */
export const unnamed = '?';

/** As many sentences as a refusal spells out; the others are counted. */
const mostSaid = 5;

/** A pack's folder: which version it is costs a glance, what is in it has to be read and checked. */
export interface PackFolder {
  readonly id: string;
  readonly version: string;
  /**
   * Reads and checks it, just as the command `pack:check` does.
   *
   * @throws AppError `invalid` where it may not be used; `details.sentences` are those that the command prints
   */
  load(): Pack;
}

/**
 * Looks at a pack's folder. The version gets a digest of the files behind its date, so that a version can never
 * mean two things. It never throws: what is wrong with the folder is told by loading it.
 */
export function lookAtPack(folder: string): PackFolder {
  return lookAt(readFolder(folder));
}

/** Looks at the files of a pack that came in another way, just as at a folder. */
export function lookAtFiles(files: FolderFiles['files']): PackFolder {
  return lookAt(gatherFiles(files));
}

function lookAt(found: FolderFiles): PackFolder {
  const digest = digestOfFiles(found.files, sha256);
  const main = found.files.find(({ name }) => name === 'pack.yaml');
  const { data: named } = head.safeParse(main && readYaml(main.name, main.text).content);
  const version = `${named?.version ?? unnamed}+${digest}`;
  return {
    id: named?.id ?? unnamed,
    version,
    load: () => ({ ...soundPack(checkFiles(found)), version }),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function soundPack({ faults, others, written }: Checked): Pack {
  const sentences = [...faults.map(lineOf), ...others];
  const resolved = written && resolveConditions(written);
  if (resolved?.pack && sentences.length === 0) return resolved.pack;
  const more = sentences.length - mostSaid;
  const said = [...sentences.slice(0, mostSaid), ...(more > 0 ? [`And ${more} more.`] : [])].join('\n');
  const message = `The council pack cannot be used. Have this put right:\n${said}`;
  throw new AppError('invalid', message, { details: { sentences } });
}
