import { cellKey } from '../../../../shared/counts/cells.ts';
import { addNumbers, type Numbers } from '../../../../shared/domain/measures/numbers.ts';
import { grains, type Place, periodOf } from '../../../../shared/domain/measures/places-of.ts';
import { taxOf } from '../../../../shared/upstream/pack-version.ts';
import type { WriteContext } from '../../context.ts';
import type { WriteDb } from '../../db/handles.ts';
import { listEntries } from '../../queries/day-documents.ts';
import { findNumbers, upsertNumbers } from '../../queries/measures.ts';
import { findPack } from '../../queries/packs.ts';
import { countStrokes, type KeptSession, listTallied, type TalliedSession } from '../../queries/sessions.ts';
import { keepContact } from '../counts/keep-counts.ts';
import { isSample } from '../sample/is-sample.ts';

/**
 * Brings the numbers and the day document of a session to what its tally says, after a stroke more or one less.
 * Belongs into the transaction of the stroke: both are kept together or not at all. In a store of invented people
 * nothing is told to the council.
 */
export function keepAttendance({ db }: WriteContext, session: KeptSession, change: 1 | -1): void {
  addAttendance(db, { ...session, session: session.id, n: change });
  const pack = findPack(db, session.packId, session.packVersion);
  if (!pack || isSample({ db })) return;
  const n = countStrokes(db, session.id);
  const counts = new Map(n === 0 ? [] : [[cellKey('attendance-venue', session.venueType), n]]);
  const entries = listEntries(db, [session.id]);
  keepContact(db, { contact: session.id, counted: { day: session.day, counts }, entries, tax: taxOf(pack) });
}

/** Puts every tally into the numbers again, after all of them were thrown away. */
export function countAttendanceAnew(db: WriteDb): void {
  for (const session of listTallied(db)) addAttendance(db, session);
}

function addAttendance(db: WriteDb, { day, channel, locality, n }: TalliedSession): void {
  const change: Numbers = { [`attended/${channel}`]: { [day]: n } };
  const splits = [
    { split: '', code: '' },
    { split: 'channel', code: channel },
    ...(locality === null ? [] : ([{ split: 'locality', code: locality }] as const)),
  ] as const;
  for (const grain of grains) {
    for (const split of splits) {
      const place: Place = { grain, ...split, period: periodOf(day, grain) };
      const kept = findNumbers(db, place);
      addNumbers(kept, change);
      upsertNumbers(db, place, kept);
    }
  }
}
