import { z } from 'zod';
import type { ReadContext, WriteContext } from '../../context.ts';
import { countContacts } from '../../queries/contacts.ts';
import { findSetting, upsertSetting } from '../../queries/settings.ts';
import { isSample } from '../sample/is-sample.ts';

const kept = z.object({ step: z.number().nullable() });
const settingOf = ({ actor }: ReadContext) => `tour ${actor.id}`;

/**
 * Where whoever asks is in the tour. It is offered where nobody has said yes or no to it yet, and everything is new: in a
 * store of invented people, or one in which no conversation has been begun.
 */
export function showTour(context: ReadContext): { step: number | null; isOffered: boolean } {
  const found = findSetting(context.db, settingOf(context), kept);
  if (found) return { step: found.step, isOffered: false };
  return { step: null, isOffered: isSample(context) || countContacts(context.db) === 0 };
}

/** Keeps where whoever asks is in the tour; null where they are in none any more. */
export function keepTour(context: WriteContext, { step }: { step: number | null }): undefined {
  upsertSetting(context.db, settingOf(context), { step });
}
