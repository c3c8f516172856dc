import { isSame } from './is-same.ts';
import type { Entry, ListName, Pack } from './schema.ts';
import type { ChangeGroup } from './what-changes.ts';

/** What changes in a list: entries that come, go, have another name, or work in another way. */
export function listChanges(list: ListName, before: Pack, after: Pack): ChangeGroup {
  const was: Readonly<Record<string, Entry>> = before[list];
  const is: Readonly<Record<string, Entry>> = after[list];
  const both = Object.entries(is).flatMap(([id, entry]) => (was[id] ? [{ was: was[id], is: entry }] : []));
  const isChosen = ({ retired }: Entry) => !retired;
  const sentences = [
    ...naming(
      'New',
      Object.entries(is).flatMap(([id, entry]) => (was[id] || entry.retired ? [] : [entry])),
    ),
    ...naming(
      'Chosen no more',
      both.flatMap((each) => (isChosen(each.was) && !isChosen(each.is) ? [each.was] : [])),
    ),
    ...naming(
      'Chosen again',
      both.flatMap((each) => (!isChosen(each.was) && isChosen(each.is) ? [each.is] : [])),
    ),
    ...naming(
      'Gone',
      Object.entries(was).flatMap(([id, entry]) => (is[id] ? [] : [entry])),
    ),
    ...both.flatMap((each) =>
      each.was.label === each.is.label ? [] : [`“${each.was.label}” is called “${each.is.label}”.`],
    ),
    ...naming(
      'In other ways',
      both.flatMap((each) => (isSame(bare(each.was), bare(each.is)) ? [] : [each.is])),
    ),
  ];
  return { about: titleOf(list), sentences };
}

function naming(what: string, entries: readonly Entry[]): string[] {
  return entries.length === 0 ? [] : [`${what}: ${entries.map(({ label }) => `“${label}”`).join(', ')}.`];
}

function bare({ label: _label, retired: _retired, ...others }: Entry): object {
  return others;
}

function titleOf(list: ListName): string {
  const words = list.replaceAll('_', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
