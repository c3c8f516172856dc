import { type ListName, listNames, type Pack } from '../schema.ts';
import { readableList } from './readable-list.ts';

/** What an entry counts as. Where one of these changes, the same code means something else before and after. */
const meanings: Readonly<Partial<Record<ListName, readonly string[]>>> = {
  channels: ['group', 'outgoing'],
  requesters: ['group'],
  client_types: ['carer'],
  solution_tiers: ['tier'],
  outcomes: ['class', 'bucket', 'net', 'counts'],
  routes_of_access: ['community'],
  localities: ['outside'],
  follow_up_results: ['effect', 'answered'],
};

/**
 * Codes are retired, never taken away and never used for something else: what was recorded with them is counted and
 * read by them. One sentence for each that does not keep to it; none for another council's pack.
 *
 * @param inUse the version that new contacts start with
 * @param used every version that was ever used, the one in use among them
 */
export function brokenCodes(offered: Pack, inUse: Pack, used: readonly Pack[]): string[] {
  const ours = used.filter(({ id }) => id === offered.id);
  const gone = listNames.flatMap((list) => goneFrom(list, offered, ours));
  const changed = inUse.id === offered.id ? listNames.flatMap((list) => changedIn(list, inUse, offered)) : [];
  return [...gone, ...changed];
}

function goneFrom(list: ListName, offered: Pack, used: readonly Pack[]): string[] {
  const labels = new Map(
    used.toReversed().flatMap((pack) => Object.entries(pack[list]).map(([id, { label }]) => [id, label] as const)),
  );
  return [...labels].flatMap(([id, label]) =>
    Object.hasOwn(offered[list], id)
      ? []
      : `“${label}” (${id}) is gone from the ${readableList(list)}. Put it back, with retired: true: what was recorded with it is counted and read by it.`,
  );
}

function changedIn(list: ListName, inUse: Pack, offered: Pack): string[] {
  return Object.entries(inUse[list]).flatMap(([id, before]) => {
    const after = offered[list][id];
    if (!after) return [];
    const other = (meanings[list] ?? []).filter((name) => saidOf(before, name) !== saidOf(after, name));
    return other.map(
      (name) =>
        `“${before.label}” (${id}) of the ${readableList(list)} would count as something else: ${name} is ${saidOf(before, name)}, and would be ${saidOf(after, name)}. Retire it, and write another id for the new meaning.`,
    );
  });
}

function saidOf(entry: object, name: string): string {
  return String(Reflect.get(entry, name));
}
