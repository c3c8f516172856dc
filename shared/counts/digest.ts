import { z } from 'zod';
import { civilDate } from '../domain/time.ts';
import { type DayDocument, streamId } from './document.ts';
import type { Held } from './merge.ts';

/** Days back that a digest covers: the time in which a document may still be late without anybody being told. */
export const openDays = 62;

/** How many documents one digest may name. */
export const digestLimit = 2_000;

/** A document by name, with the revision that was acknowledged. */
export const digestLine = z.strictObject({
  stream: streamId,
  day: civilDate,
  rev: z.number().int().min(1).max(2_147_483_647),
});
/** See {@link digestLine}. */
export type DigestLine = z.infer<typeof digestLine>;

/** The name of a document in a map. */
export function documentKey({ stream, day }: Pick<DayDocument, 'stream' | 'day'>): string {
  return `${stream} ${day}`;
}

/**
 * The documents in which the collector is behind what it once acknowledged: it has been put back to an older
 * back-up. The computer sends them again.
 *
 * @param held what the collector has of a document
 */
export function behindOf(lines: readonly DigestLine[], held: (line: DigestLine) => Held | undefined): DigestLine[] {
  return lines.filter((line) => (held(line)?.rev ?? 0) < line.rev);
}
