import type { ListName } from '../schema.ts';

/** The name of a list in the middle of a sentence: `safety_triggers` is “safety triggers”. */
export function readableList(list: ListName): string {
  return list.replaceAll('_', ' ');
}
