import { emptyFields } from '../../domain/contact-fields.ts';
import type { Record } from '../../domain/guide/facts.ts';
import type { Pack } from '../schema.ts';

/** A moment at which everything in the checker's records happens. */
export const checkMoment = '2026-01-05T09:00:00.000Z';

/** The record that a contact starts with, by the first channel of the pack. */
export function emptyRecord(pack: Pack): Record {
  const [channel = ''] = idsInUse(pack.channels);
  return { fields: emptyFields(checkMoment, channel), notes: [], solutions: [], concerns: [] };
}

/** The ids of a list that can be chosen: those that are not retired. */
export function idsInUse(list: Readonly<{ [id: string]: { readonly retired: boolean } }>): string[] {
  return Object.entries(list).flatMap(([id, { retired }]) => (retired ? [] : id));
}
