import { checkPack } from '../../shared/pack/check/check-pack.ts';
import type { WrittenCondition } from '../../shared/pack/condition-schema.ts';
import type { WrittenPack } from '../../shared/pack/written-pack.ts';
import { somersetWith } from './pack-folders.ts';

/** A change to the Somerset pack as it is written. */
export type Changes = (written: WrittenPack) => Partial<WrittenPack>;
type Stage = WrittenPack['guide']['stages'][number];

/** What is found in a changed pack, as `kind at path`. */
export function found(changes: Changes): string[] {
  return checkPack(somersetWith(changes)).map(({ kind, path }) => `${kind} at ${path.join('.')}`);
}

/** What is said about a changed pack. */
export function said(changes: Changes): string {
  return checkPack(somersetWith(changes))
    .map(({ message }) => message)
    .join(' ');
}

/** A change to the first stage alone. */
export const stageWith =
  (change: (stage: Stage) => Partial<Stage>): Changes =>
  ({ guide }) => {
    const [first, ...stages] = guide.stages;
    if (!first) throw new Error('the guide has no stage');
    return { guide: { ...guide, stages: [{ ...first, ...change(first) }, ...stages] } };
  };

/** A change to when the first stage is done. */
export const doneWhen = (done: WrittenCondition) => stageWith(() => ({ done }));

/** A change to every entry of a list. */
export function each<T>(list: Readonly<Record<string, T>>, change: (entry: T, id: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(list).map(([id, entry]) => [id, change(entry, id)]));
}

/** An entry that can no longer be chosen. */
export const retired = <T extends { retired: boolean }>(entry: T): T => ({ ...entry, retired: true });
