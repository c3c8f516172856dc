import { z } from 'zod';

/** A 0 or 1 of a STRICT table. */
export const flag = z.number().transform((value) => value === 1);
/** A 0, a 1, or not known. */
export const flagOrNull = z
  .number()
  .nullable()
  .transform((value) => (value === null ? null : value === 1));

/** True of a contact that is open or being corrected: something about it may be red. */
export const isEdited = `(contact.closed_at IS NULL OR EXISTS (
  SELECT 1 FROM correction WHERE correction.contact_id = contact.id AND correction.ended_at IS NULL))`;

/** True of a contact that stands as passed to a colleague: somebody else goes on with it, or with its follow-up. */
export const isPassedOn =
  'EXISTS (SELECT 1 FROM moved_to_colleague WHERE moved_to_colleague.contact_id = contact.id AND moved_to_colleague.ended_at IS NULL)';

/** The day of a follow-up that holds: the one that was agreed last, with the person or by a correction. */
export const dayThatHolds = 'coalesce(follow_up.moved_to, follow_up.due)';

/** True of a contact that closed on another computer, and counts there: only its follow-up came here. */
export const hasEndedElsewhere =
  'EXISTS (SELECT 1 FROM taken_over WHERE taken_over.contact_id = contact.id AND taken_over.ended_elsewhere = 1)';

/**
 * True of a contact whose promises nobody has to chase any more: its follow-up found that nothing came of them, as its
 * pack says of the result, and another conversation goes on from there.
 */
export const hasPromisesEnded = `EXISTS (SELECT 1 FROM follow_up
  JOIN follow_up_result AS told ON told.contact_id = follow_up.contact_id
  JOIN pack ON pack.id = told.pack_id AND pack.version = told.pack_version
  WHERE follow_up.contact_id = contact.id AND follow_up.done_at IS NOT NULL
    AND told.position = (SELECT max(position) FROM follow_up_result AS noted
      WHERE noted.contact_id = contact.id AND noted.undone_at IS NULL)
    AND (told.told_in IS NOT NULL OR EXISTS (
      SELECT 1 FROM contact_link WHERE contact_link.from_contact = contact.id AND contact_link.kind = 'follow-up'))
    AND json_extract(pack.content, '$.follow_up_results."' || told.result || '".ends_promises') = 1)`;

/** A JSON text column that holds what a schema says. */
export function json<S extends z.ZodType>(schema: S) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
}

/** How a value is kept in a column. */
export function toColumn(value: unknown): string | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return JSON.stringify(value);
}
