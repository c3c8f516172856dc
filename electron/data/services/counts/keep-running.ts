import { z } from 'zod';
import { type Counts, cellKey, sumCounts } from '../../../../shared/counts/cells.ts';
import { changesOfRunning, countOf, type Lasting } from '../../../../shared/counts/running.ts';
import { entryOf } from '../../../../shared/domain/guide/entry-of.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { addDays, type CivilDate, type Clock, civilDate, civilDateOf } from '../../../../shared/domain/time.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { taxOf } from '../../../../shared/upstream/pack-version.ts';
import type { ReadDb, WriteDb } from '../../db/handles.ts';
import { insertEntry, listEntriesAfter } from '../../queries/day-documents.ts';
import { countFollowUpsBefore, countPromisesBefore, countUntaken, listDraftedRoutes } from '../../queries/lasting.ts';
import { deleteSetting, findSetting, upsertSetting } from '../../queries/settings.ts';
import { getCurrentStream } from '../../queries/streams.ts';
import { isSample } from '../sample/is-sample.ts';

/** What stands in the place of a contact in the entries of states that last: they are of the whole store. */
export const ofTheStore = 'running';

const setting = 'running-counts';
/** The day on which it was looked at last; taken away by every change that may touch it. */
const looked = 'running-looked';
const said = z.strictObject({
  day: civilDate,
  counts: z.record(z.string(), z.number().int()).transform((cells): Counts => new Map(Object.entries(cells))),
});

/** Finds a pack; nothing where it cannot be read. */
export type PackOf = (made: { readonly packId: string; readonly packVersion: string }) => Pack | undefined;

/**
 * Brings what is overdue and what nobody has taken to how it stands now, in the document of today; what became overdue
 * while nobody looked goes to its own day. Belongs at the end of every transaction, and into one of its own when a day
 * begins. Invented people count nothing.
 *
 * @param current the pack in use, in whose name the documents speak
 */
export function keepRunning(db: WriteDb, clock: Clock, current: Pack, packOf: PackOf): void {
  const day = civilDateOf(clock.now());
  if (findSetting(db, looked, civilDate) === day) return;
  upsertSetting(db, looked, day);
  const before = findSetting(db, setting, said.nullable()) ?? null;
  // Since when something is so matters only where days have passed.
  const sinceOf = before?.day === day ? () => day : (by: CivilDate) => addDays(by, 1);
  const units = isSample({ db }) ? [] : [...overdue(db, { day, packOf, sinceOf }), ...unclaimed(db, day, packOf)];
  const lasting = { day, units };
  const isAhead = before !== null && before.day > day;
  // The clock was put back: something was said of days that have not come.
  const changes = changesOfRunning(lasting, before, isAhead ? saidAfter(db, day) : []);
  if (changes.length === 0 && before?.day === day) return;
  const stream = getCurrentStream(db);
  for (const change of changes) insertEntry(db, { stream, ...change, contact: ofTheStore, tax: taxOf(current) });
  upsertSetting(db, setting, { day, counts: Object.fromEntries(countOf(lasting.units)) });
}

/** All of it is said anew by the stream that begins: those before are another team's. */
export function sayRunningAnew(db: WriteDb): void {
  upsertSetting(db, setting, null);
  deleteSetting(db, looked);
}

function saidAfter(db: ReadDb, day: CivilDate): { day: CivilDate; counts: Counts }[] {
  const entries = listEntriesAfter(db, ofTheStore, day);
  const days = [...new Set(entries.map((entry) => entry.day))];
  return days.map((each) => {
    const ofDay = entries.filter((entry) => entry.day === each);
    return { day: each, counts: sumCounts(ofDay.map(({ counts }) => counts)) };
  });
}

/** Promises and follow-ups: from the day after the one that they were for. */
function overdue(
  db: ReadDb,
  { day, packOf, sinceOf }: { day: CivilDate; packOf: PackOf; sinceOf: (by: CivilDate) => CivilDate },
): Lasting['units'] {
  const promises = countPromisesBefore(db, day).filter((made) => {
    const pack = packOf(made);
    return pack !== undefined && entryOf(pack.how_connected, made.connected)?.promise === true;
  });
  return [...promises, ...countFollowUpsBefore(db, day)].map(({ by, n }) => ({
    ...{ key: cellKey('overdue'), since: sinceOf(by), n },
  }));
}

/** Routes that somebody has to take at once, and nobody has: also of conversations that are still open. */
function unclaimed(db: ReadDb, day: CivilDate, packOf: PackOf): Lasting['units'] {
  const isUrgent = (pack: Pack | undefined, route: string) =>
    pack !== undefined && entryOf(pack.outcomes, route)?.receipt === true;
  const drafted = listDraftedRoutes(db).flatMap(({ route, who, further, ...made }) => {
    const pack = packOf(made);
    const routes = [...(route === null ? [] : [{ route, receiptWho: who }]), ...further];
    return routes.filter((each) => !saysSomething(each.receiptWho) && isUrgent(pack, each.route));
  });
  const closed = countUntaken(db).filter(({ route, ...made }) => isUrgent(packOf(made), route));
  const n = drafted.length + closed.reduce((sum, each) => sum + each.n, 0);
  return n === 0 ? [] : [{ key: cellKey('unclaimed'), since: day, n }];
}
