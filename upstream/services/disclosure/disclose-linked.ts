import { type Counts, cellKey, cellOf } from '../../../shared/counts/cells.ts';
import type { DisclosureProfile } from '../../../shared/counts/disclosure/profile.ts';
import { countedScopes, type TableId } from '../../../shared/counts/tables.ts';
import type { How, PeriodSums } from './disclose.ts';
import type { ByPlace } from './grid.ts';
import { isClosedTable, isShownAt, type KeptTable } from './kept-table.ts';
import { protectNamed, type Source } from './protect-named.ts';
import { bucketOrder, linkedTables, type Planned, plansOf } from './release-plan.ts';

/** New requests by bucket, and all of them: the totals that stand in every table about them. */
export const bucketsOfNew = 'scope-bucket';
const scopeStart = 'scope/';

/** The scope whose number has this name; null where the name is a table's. The total of all scopes is not released. */
export function scopeNamed(name: string): string | null {
  return name.startsWith(scopeStart) ? name.slice(scopeStart.length) : null;
}

/** Whether a table is one of those about the same requests. */
export function isLinked(id: TableId, how: Pick<How, 'isSettled'>): boolean {
  return id === 'scope-bucket' || id === 'with-a-signpost' || plansOf(linkedTables, how).some(([each]) => each === id);
}

/**
 * The tables about the same requests, by name; null where one is withheld. They are changed together or not at all: where
 * one of them cannot be changed beside what was released before, all of those stand.
 */
export function discloseLinked(sums: PeriodSums, profile: DisclosureProfile, how: How): Map<string, KeptTable | null> {
  const sources = sourcesOf(how);
  const fresh = new Map(sources.map(([name, source]) => [name, protectNamed(name, source, sums, profile, how)]));
  const before = Object.fromEntries(Object.entries(how.before ?? {}).filter(([, kept]) => !isClosedTable(kept)));
  const stand = !how.isForced && sources.some(([name]) => before[name] && !fresh.get(name));
  const keptOf = ([name, { plan }]: (typeof sources)[number]) =>
    stand ? (before[name] ?? (plan.isLate ? fresh.get(name) : null)) : fresh.get(name);
  const made = new Map(sources.map((source) => [source[0], keptOf(source) ?? null]));
  const whole = made.get(bucketsOfNew) ?? null;
  for (const [name, { plan }] of sources) {
    if (scopeNamed(name) === null && !isFounded(plan, whole)) made.set(name, null);
  }
  return made;
}

/** Whether the totals that a table says once more are shown themselves. Without those of all requests there is none. */
function isFounded({ needs = [] }: Planned, whole: KeptTable | null): boolean {
  return whole !== null && needs.every((bucket) => isShownAt(whole, 0, bucketOrder.indexOf(bucket)));
}

function sourcesOf(how: How): [string, Source][] {
  return [
    [bucketsOfNew, { id: 'scope-bucket', plan: { shape: 'row' }, placed: (counts) => bucketsIn(counts) }],
    ...otherScopes.map((scope): [string, Source] => [
      `${scopeStart}${scope}`,
      { id: 'scope-bucket', plan: { shape: 'number' }, placed: (counts) => new Map([['|', manyOf(counts, scope)]]) },
    ]),
    ['with-a-signpost', { id: 'with-a-signpost', plan: { shape: 'one-way' }, placed: signpostsIn }],
    ...plansOf(linkedTables, how).map(([id, plan]): [string, Source] => [id, { id, plan }]),
  ];
}

const otherScopes = countedScopes.filter((scope) => scope !== 'new');

function bucketsIn(counts: Counts): ByPlace {
  return new Map(
    [...counts].flatMap(([key, n]): [string, number][] => {
      const { table, a, b } = cellOf(key, n);
      return table === 'scope-bucket' && a === 'new' ? [[`new|${b}`, n]] : [];
    }),
  );
}

function manyOf(counts: Counts, scope: string): number {
  let many = 0;
  for (const [key, n] of counts) if (key.startsWith(`scope-bucket|${scope}|`)) many += n;
  return many;
}

/** With those that had none beside them, as both come to all requests. */
function signpostsIn(counts: Counts): ByPlace {
  const yes = counts.get(cellKey('with-a-signpost')) ?? 0;
  const all = manyOf(counts, 'new');
  return new Map(
    all === 0 && yes === 0
      ? []
      : [
          ['yes|', yes],
          ['no|', all - yes],
        ],
  );
}
