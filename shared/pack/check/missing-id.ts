import { type Finding, finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import type { ListName } from '../schema.ts';
import type { WrittenPack } from '../written-pack.ts';
import { readableList } from './readable-list.ts';

/** The finding for an id that its list does not have, with the nearest one that it has; none where it is there. */
export function missingId(written: WrittenPack, list: ListName, id: string, path: Finding['path']): Finding[] {
  const ids = Object.keys(written[list]);
  if (ids.includes(id)) return [];
  const help = nearest(id, ids, `Write an id of ${list}, or add this one there`);
  return finding('unknown-id', path, `There is no “${id}” among the ${readableList(list)}. ${help}`);
}
