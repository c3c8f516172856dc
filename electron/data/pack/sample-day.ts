import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Change, change } from '../../../shared/domain/changes.ts';
import { noteTags } from '../../../shared/domain/contact-fields.ts';
import { code, newId } from '../../../shared/domain/ids.ts';
import { addDays, type CivilDate, type Instant } from '../../../shared/domain/time.ts';
import { readYaml } from './yaml-file.ts';

/** Where a council pack keeps the invented conversations of its sample; no part of the pack itself. */
const fileName = join('sample-day', 'contacts.yaml');

const time = z.string().regex(/^\d\d:\d\d$/);
const words = z.string().min(1).max(1_000);

const sampleContact = z.strictObject({
  /** How many days before today; moved back to a working day. */
  days_ago: z.number().int().min(0).max(60),
  /** Times are of its day, in England; one that has not ended is open. */
  began: time,
  ended: time.optional(),
  channel: code,
  fields: z.record(z.string(), z.unknown()),
  lines: z.array(z.strictObject({ tag: z.enum(noteTags).nullable(), text: words })).default([]),
  /** Something that was accepted, and that somebody still has to arrange so many days after today. */
  promises: z
    .array(z.strictObject({ tier: code, words, connected: code, in_days: z.number().int().min(0).max(60) }))
    .default([]),
});
/** An invented conversation, in the codes of its pack. */
export type SampleContact = z.output<typeof sampleContact>;

const sampleDay = z.strictObject({ pack: code, contacts: z.array(sampleContact) });

/**
 * The invented conversations that come along with a council pack, the oldest first; none where it brings none.
 *
 * @param pack the id of the pack in use: conversations in the codes of another one would mean nothing
 * @throws ZodError where its file holds something else
 */
export function readSampleDay(packFolder: string, pack: string): readonly SampleContact[] {
  const file = join(packFolder, fileName);
  if (!existsSync(file)) return [];
  const day = sampleDay.parse(readYaml(fileName, readFileSync(file, 'utf8')).content);
  return day.pack === pack ? day.contacts : [];
}

/** What a sample contact puts on record. @throws ZodError where a field cannot hold what is written */
export function changesOfSample(
  { fields, lines, promises }: SampleContact,
  at: Instant,
  today: CivilDate,
): readonly Change[] {
  return [
    ...Object.entries(fields).map(([field, value]) => change.parse({ field, value })),
    ...lines.map(({ text, tag }): Change => ({ note: { id: newId(), at, text, tag } })),
    ...promises.map(({ in_days: days, ...promised }): Change => {
      const promise = { owner: 'me', by: addDays(today, days) };
      return { solution: { id: newId(), offered: true, accepted: true, declineReason: null, ...promised, promise } };
    }),
  ];
}
