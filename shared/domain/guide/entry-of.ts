import type { Entry } from '../../pack/schema.ts';

/** The entry of a list by its id. Undefined where nothing is chosen, and where the list has no such entry of its own. */
export function entryOf<T>(list: { readonly [id: string]: T }, id: string | null): T | undefined {
  return id !== null && Object.hasOwn(list, id) ? list[id] : undefined;
}

/** An entry that can be chosen today. A retired one stays readable, and opens nothing any more. */
export function entryInUse<T extends Entry>(list: { readonly [id: string]: T }, id: string | null): T | undefined {
  const entry = entryOf(list, id);
  return entry?.retired === true ? undefined : entry;
}
