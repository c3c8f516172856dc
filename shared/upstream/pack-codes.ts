import { notKnown } from '../counts/counts-of-fact.ts';
import type { Dimension } from '../counts/tables.ts';
import type { ListName, Pack } from '../pack/schema.ts';
import type { PackFile } from './pack-file.ts';

/** The dimensions whose codes a council writes; those of the others are words of the app, the same for everybody. */
const listOf = {
  locality: 'localities',
  channel: 'channels',
  topic: 'topics',
  route: 'outcomes',
  tier: 'solution_tiers',
  result: 'follow_up_results',
  'venue-type': 'venue_types',
} as const satisfies Partial<Record<Dimension, ListName>>;

/** The codes that a collector has to know of a pack. What is retired is still counted, and so is what nobody said. */
export function codesOfPack(pack: Pick<Pack, (typeof listOf)[keyof typeof listOf]>): PackFile['codes'] {
  return Object.fromEntries(
    Object.entries(listOf).map(([dimension, list]) => [dimension, [...Object.keys(pack[list]), notKnown]]),
  );
}
