import type { z } from 'zod';
import type { CivilDate } from '../time.ts';
import type { success } from './card.ts';
import type { ServiceKey } from './service.ts';

/** What staff of this computer know of a service, beside what its publisher says. */
export interface KnownHere {
  readonly isFavourite: boolean;
  readonly localNote: string | null;
  readonly numberDeadSince: CivilDate | null;
  /** Null under five results. */
  readonly success: z.infer<typeof success> | null;
}

/** What is known of a service of which nothing is. */
export const nothingKnown: KnownHere = { isFavourite: false, localNote: null, numberDeadSince: null, success: null };

/** A key as one text, to look things up by. */
export function keyText({ source, id }: ServiceKey): string {
  return `${source}\n${id}`;
}
