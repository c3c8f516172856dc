import type { DeskDay } from '../../../shared/domain/desk-day.ts';
import { api } from '../../lib/api.ts';
import { startClockAt } from '../../lib/clock.ts';

/** Under what the page keeps the desk's day. */
export const deskKey = ['contacts', 'desk', {}] as const;

/** Reads the desk's day. */
export async function readDesk(): Promise<DeskDay> {
  const desk = await api.contacts.desk({});
  // The record's clock is the one that counts: follow-ups fall due by it.
  startClockAt(desk.now);
  return desk;
}
