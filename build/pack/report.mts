import { join } from 'node:path';
import { type Checked, lineOf } from '../../electron/data/pack/check-folder.ts';
import { listNames, requesterGroups } from '../../shared/pack/schema.ts';
import type { WrittenPack } from '../../shared/pack/written-pack.ts';

/** What to print about a folder, and whether its pack may be used. */
export interface Report {
  readonly lines: readonly string[];
  readonly sound: boolean;
}

/** Puts the faults of a folder in words: file by file, each with its line and column. */
export function reportOn(folder: string, { faults, others, written }: Checked): Report {
  const count = faults.length + others.length;
  if (count === 0 && written !== null) return { lines: [summaryOf(folder, written)], sound: true };
  const placed = [...new Set(faults.map(({ file }) => file))].flatMap((file) => [
    ...faults.filter((fault) => fault.file === file).map((fault) => join(folder, lineOf(fault))),
    '',
  ]);
  const unplaced = others.length > 0 ? [...others, ''] : [];
  const end = count === 1 ? 'There is one thing to put right' : `There are ${count} things to put right`;
  return { lines: [...placed, ...unplaced, `${end} in ${folder}.`], sound: false };
}

function summaryOf(folder: string, written: WrittenPack): string {
  const entries = listNames.reduce((sum, list) => sum + Object.keys(written[list]).length, 0);
  const { stages, paths } = written.guide;
  const prompts = stages.reduce((sum, stage) => sum + stage.prompts.length, 0);
  const ends = `${Object.keys(written.outcomes).length} ends for each of ${requesterGroups.length} groups of people`;
  const guide = `${stages.length} stages with ${prompts} prompts, ${paths.length} shorter paths, ${written.cues.length} cues`;
  const callers = `${Object.keys(written.practice.callers).length} practice callers`;
  return `${folder} is sound: ${entries} entries in ${listNames.length} lists, ${guide}, ${ends}, ${callers}.`;
}
