import type { Counts } from '../../../shared/counts/cells.ts';
import { addDays, type CivilDate } from '../../../shared/domain/time.ts';
import { contactCounts } from '../counts/any-counts.ts';
import type { MemoryDesk } from '../counts/memory-desk.ts';
import type { Random } from '../random.ts';

const pick = <T>(random: Random, list: readonly [T, ...T[]]): T => list[random.whole(list.length)] ?? list[0];

/** The counts of a conversation that nobody has had. */
export function inventedCounts(random: Random): Counts {
  return contactCounts({
    scope: pick(random, ['new', 'new', 'new', 'existing', 'hospital', 'uncounted']),
    bucket: pick(random, ['resolved', 'signposted', 'assessment', 'urgent', 'other-end']),
    locality: pick(random, ['taunton-deane', 'sedgemoor', 'mendip', 'west-somerset']),
    channel: pick(random, ['phone-in', 'drop-in', 'email']),
    topic: pick(random, ['loneliness', 'caring', 'blue-badge']),
    told: pick(random, ['no', 'same-matter']),
    minutes: pick(random, ['0-9', '10-19']),
  });
}

/** Desks that take conversations, and what all of them together should come to. */
export interface BusyDesks {
  /** Something happens at one of them: a conversation, a correction, a start, or a copy of it is started. */
  happen(): void;
  readonly desks: readonly MemoryDesk[];
  /** What the collector should hold once everything has arrived. */
  expected(): Counts[];
}

/** Desks that begin with one each for so many computers. */
export function busyDesks(random: Random, newDesk: () => MemoryDesk, count: number, today: CivilDate): BusyDesks {
  const desks = Array.from({ length: count }, newDesk);
  const owned = new Map<string, { desk: MemoryDesk; version: number; counts: Counts | null }>();
  const tell = (contact: string, desk: MemoryDesk, version: number) => {
    const counts = random.whole(8) === 0 && version > 1 ? null : inventedCounts(random);
    owned.set(contact, { desk, version, counts });
    desk.count(contact, version, counts && { day: addDays(today, -random.whole(3)), counts });
  };
  return {
    desks,
    happen() {
      const desk = desks[random.whole(desks.length)];
      const what = random.whole(12);
      if (!desk) return;
      if (what < 6) tell(`c${owned.size}`, desk, 1);
      else if (what < 10) {
        const known = [...owned][random.whole(Math.max(1, owned.size))];
        // Only where it was taken: corrected on both sides of a copy it counts twice, which is known.
        if (known) tell(known[0], known[1].desk, known[1].version + 1);
      } else if (what === 10) desk.restart();
      else if (desks.length < count + 2) {
        const copy = desk.copy();
        copy.restart();
        desks.push(copy);
      }
    },
    expected: () => [...owned.values()].flatMap(({ counts }) => (counts ? [counts] : [])),
  };
}
