import type { Counts } from '../../../shared/counts/cells.ts';
import type { DisclosureProfile } from '../../../shared/counts/disclosure/profile.ts';
import { type TableId, tableIds } from '../../../shared/counts/tables.ts';
import type { ReleasedContent } from '../../../shared/upstream/released.ts';
import { contentOf } from './content-of.ts';
import { discloseLinked, isLinked } from './disclose-linked.ts';
import { closedTable, isClosedTable, type KeptTable } from './kept-table.ts';
import { protectNamed } from './protect-named.ts';
import { loneTables, plansOf } from './release-plan.ts';

/** Exact sums of a team and a period, before disclosure control. */
export interface PeriodSums {
  readonly counts: Counts;
  /** How many different computers contributed to each table. */
  readonly devices: ReadonlyMap<TableId, number>;
  /** What each computer contributed, as far as that is still known. */
  readonly contributors: readonly Counts[];
}

/** Tables as they were released, by their names. It never leaves the collector. */
export type Basis = Readonly<Record<string, KeptTable>>;

/** How a period is released. */
export interface How {
  /** What was released of it before. */
  readonly before: Basis | null;
  /** Whether returns and follow-ups have come in. */
  readonly isSettled: boolean;
  /** What was released may not stand, as a computer's counts were withdrawn: what cannot be let out is withheld. */
  readonly isForced: boolean;
}

/** Disclosure control of all the tables of a team and a period together: what may be shown, and what to remember of it. */
export type Disclose = (sums: PeriodSums, how: How) => { readonly content: ReleasedContent; readonly basis: Basis };

/** Disclosure control by a profile, from so many computers on. */
export function disclosePeriod(profile: DisclosureProfile, fewestDevices: number): Disclose {
  return (sums, how) => {
    const present = new Set([...sums.counts.keys()].map((key) => key.slice(0, key.indexOf('|'))));
    const isEnough = (id: TableId) => (sums.devices.get(id) ?? 0) >= fewestDevices;
    const made = isEnough('scope-bucket') ? discloseLinked(sums, profile, how) : new Map<string, KeptTable | null>();
    for (const [id, plan] of plansOf(loneTables, how)) {
      if (!present.has(id) || !isEnough(id)) continue;
      const kept = protectNamed(id, { id, plan }, sums, profile, how);
      // Where a table cannot be changed beside what was released, that stands.
      made.set(id, kept ?? standing(how, id));
    }
    const isFew = (id: TableId) => !isEnough(isLinked(id, how) ? 'scope-bucket' : id);
    const isPlanned = (id: TableId) =>
      isLinked(id, how) || plansOf(loneTables, how).some(([planned]) => planned === id);
    const too_few = tableIds.filter((id) => present.has(id) && isPlanned(id) && isFew(id));
    return { content: { is_settled: how.isSettled, too_few, ...contentOf(made, profile) }, basis: basisOf(made, how) };
  };
}

function standing({ before, isForced }: How, id: TableId): KeptTable | null {
  const kept = before?.[id];
  return kept && !isForced && !isClosedTable(kept) ? kept : null;
}

/**
 * What the next revision is looked at beside: each table as it was released last. One that had to be withheld stays so,
 * as nobody looks at a later one beside all that were ever released.
 */
function basisOf(made: ReadonlyMap<string, KeptTable | null>, { before, isForced }: How): Basis {
  const basis: Record<string, KeptTable> = { ...before };
  for (const [name, kept] of made) {
    if (kept) basis[name] = kept;
    else if (isForced && basis[name]) basis[name] = closedTable;
  }
  return basis;
}
