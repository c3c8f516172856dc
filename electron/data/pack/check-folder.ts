import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPack } from '../../../shared/pack/check/check-pack.ts';
import { readFiles } from '../../../shared/pack/read-files.ts';
import type { WrittenPack } from '../../../shared/pack/written-pack.ts';
import { placeOf } from './place-of.ts';
import { type Fault, readYaml } from './yaml-file.ts';

/** What came of checking a folder. */
export interface Checked {
  /** What stands at a line of a file, in the order of the files and their lines. */
  readonly faults: readonly Fault[];
  /** What stands at no line: a file that cannot be read, a list that is not there. */
  readonly others: readonly string[];
  /** The pack, as far as it could be read. */
  readonly written: WrittenPack | null;
}

/** The files of a folder, as far as they can be opened, and what is in the way of the others. */
export interface FolderFiles {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly others: readonly string[];
  /** False where a file that belongs to the pack could not be opened. */
  readonly whole: boolean;
}

/** Opens the files of a folder that end in .yaml. It never throws. */
export function readFolder(folder: string): FolderFiles {
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch (error) {
    return { files: [], others: [folderTrouble(folder, error)], whole: false };
  }
  const misnamed = misnamedOf(names);
  const yamls = names.filter((name) => name.endsWith('.yaml'));
  if (yamls.length === 0) {
    const none = `There is no pack in ${folder}: none of its files ends in .yaml.`;
    return { files: [], others: [...misnamed, none], whole: false };
  }
  const texts = yamls.map((name) => readText(folder, name));
  const unreadable = texts.flatMap((each) => ('trouble' in each ? each.trouble : []));
  const files = texts.flatMap((each) => ('text' in each ? each : []));
  return { files, others: [...misnamed, ...unreadable], whole: unreadable.length === 0 };
}

/** The files of a pack that are at hand already, as a folder with them would be opened. */
export function gatherFiles(files: FolderFiles['files']): FolderFiles {
  const yamls = files
    .filter(({ name }) => name.endsWith('.yaml'))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const misnamed = misnamedOf(files.map(({ name }) => name));
  if (yamls.length > 0) return { files: yamls, others: misnamed, whole: true };
  return { files: [], others: [...misnamed, 'There is no pack in it: no file ends in .yaml.'], whole: false };
}

function misnamedOf(names: readonly string[]): string[] {
  return names
    .filter((name) => name.endsWith('.yml'))
    .map((name) => `${name} is not read: its name has to end in .yaml.`);
}

/** Checks the pack in a folder. It never throws for what a folder may hold. */
export function checkFolder(folder: string): Checked {
  return checkFiles(readFolder(folder));
}

/** Checks the pack that files make: as YAML, for its shape, and for where it leads. It never throws. */
export function checkFiles({ files: texts, others, whole }: FolderFiles): Checked {
  const files = texts.map(({ name, text }) => readYaml(name, text));
  const broken = files.flatMap(({ faults }) => faults);
  if (!whole || files.some(({ readable }) => !readable)) return { faults: broken, others, written: null };
  const { written, findings } = readFiles(files);
  const all = [...findings, ...(written === null ? [] : checkPack(written))];
  const placed = all.map((finding) => ({ finding, fault: placeOf(finding, files) }));
  return {
    faults: [...broken, ...placed.flatMap(({ fault }) => fault ?? [])].sort(byPlace),
    others: [...others, ...placed.flatMap(({ finding, fault }) => (fault ? [] : finding.message))],
    written,
  };
}

/** One fault in a line: its file, line and column, then what to put right. */
export function lineOf({ file, line, column, message }: Fault): string {
  return `${file}:${line}:${column}  ${message}`;
}

function byPlace(one: Fault, other: Fault): number {
  return one.file.localeCompare(other.file) || one.line - other.line || one.column - other.column;
}

function readText(folder: string, name: string): { name: string; text: string } | { trouble: string } {
  try {
    return { name, text: readFileSync(join(folder, name), 'utf8') };
  } catch (error) {
    return { trouble: `${name} cannot be opened (${codeOf(error)}). Is it a file, and may you read it?` };
  }
}

function folderTrouble(folder: string, error: unknown): string {
  const code = codeOf(error);
  if (code === 'ENOENT') return `There is no folder ${folder}. Name the folder that holds the pack's files.`;
  if (code === 'ENOTDIR') return `${folder} is a file. Name the folder it is in.`;
  return `The folder ${folder} cannot be opened (${code}). May you read it?`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'no reason given';
}
