import { z } from 'zod';
import { outcomeClasses } from '../contact-fields.ts';
import { code } from '../ids.ts';
import { nearestRank } from '../measures/sums.ts';
import { minutesBetween } from '../time.ts';
import { reconcile } from './reconcile.ts';
import { type Room, session } from './session.ts';

const count = z.number().int().min(0);

/** How conversations of a session ended, and what they were about. */
export const endedInSession = z.strictObject({
  ...{ outcomeClass: z.enum(outcomeClasses).nullable(), route: code.nullable(), topic: code.nullable(), n: count },
});
/** See {@link endedInSession}. */
export type EndedInSession = z.infer<typeof endedInSession>;

/** A session in numbers: nobody stands in it. */
export const sessionReport = z.strictObject({
  session,
  /** Everybody, and what became of them; `seen` is recorded, draft and stroke together. */
  numbers: z.strictObject({
    ...{ came: count, seen: count, recorded: count, draft: count, stroke: count, gone: count },
    ...{ waiting: count, seeing: count },
  }),
  /** Minutes from coming in to being spoken to: the middle one, and the longest; null where nobody was. */
  waits: z.strictObject({ middle: count.nullable(), longest: count.nullable() }),
  ended: z.array(endedInSession),
  /** Documents of this computer that the collector does not have yet; null where none is set up. */
  unsent: count.nullable(),
});
/** See {@link sessionReport}. */
export type SessionReport = z.infer<typeof sessionReport>;

/** The report of a session as it stands. */
export function reportOf(
  room: Pick<Room, 'session' | 'rows' | 'strokes'>,
  ended: readonly EndedInSession[],
  unsent: number | null,
): SessionReport {
  const { isOver: _, ...numbers } = reconcile(room);
  const waits = new Map<string, number>();
  for (const { arrivedAt, seenFrom } of room.rows) {
    if (seenFrom === null) continue;
    // A clock that was put back makes nobody wait for less than nothing.
    const minutes = String(Math.max(0, minutesBetween(arrivedAt, seenFrom)));
    waits.set(minutes, (waits.get(minutes) ?? 0) + 1);
  }
  return {
    ...{ session: room.session, numbers, ended: [...ended], unsent },
    waits: { middle: nearestRank(waits, 0.5), longest: nearestRank(waits, 1) },
  };
}
