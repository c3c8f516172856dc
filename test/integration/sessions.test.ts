import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { WriteDb } from '../../electron/data/db/handles.ts';
import { newId } from '../../shared/domain/ids.ts';
import { erasureGrounds } from '../../shared/domain/retention/reasons.ts';
import { reconcile } from '../../shared/domain/sessions/reconcile.ts';
import { type Entered, nothingEntered } from '../../shared/domain/sessions/session.ts';
import { setClock } from '../support/clocks.ts';
import { keptDocuments } from '../support/counts/kept-documents.ts';
import { deskCalls } from '../support/desk-calls.ts';
import { newStore, refusalOf } from '../support/stores.ts';

const asked = { grain: 'week', from: '2026-03-23', to: '2026-03-29', only: null };

/** A session at the Talking Café in Williton, open since 10:00. */
function openRoom(store = newStore()) {
  const clock = setClock('2026-03-26T10:00');
  const opened = store.open();
  const { context } = opened;
  const desk = deskCalls({ ...context, clock });
  const session = newId();
  desk.openSession({
    ...{ id: session, venue: 'Talking Café, Williton', venueType: 'talking-cafe', channel: 'drop-in' },
    ...{ locality: 'west-somerset', staff: 'Ana', plannedEnd: null },
  });
  const come = (called: string) => {
    const row = newId();
    desk.addRow({ session, row, called });
    return row;
  };
  const ids = () => ({ contact: newId(), visit: newId() });
  const numbers = () => reconcile(desk.room() ?? { rows: [], strokes: { n: 0, last: null } });
  return { store, opened, db: context.db, clock, desk, session, come, ids, numbers };
}

const badge: Entered = { ...nothingEntered, topic: 'blue-badge', route: 'question-answered', isLeftAlone: true };
const count = (db: WriteDb, sql: string) => db.get(z.object({ n: z.number() }), `SELECT count(*) AS n FROM ${sql}`).n;
const attendance = (db: WriteDb) =>
  [...keptDocuments(db).values()].flatMap(({ day, t }) => (t['attendance-venue'] ?? []).map((row) => [day, ...row]));

describe('a row of a session', () => {
  test('becomes a conversation of the venue’s channel that counts like any other, and can be asked for twice', () => {
    const { db, desk, clock, come, ids, numbers } = openRoom();
    const row = come('Edwin');
    clock.set('2026-03-26T10:10');
    desk.stepRow(row, 'see');
    clock.set('2026-03-26T10:14');
    const record = { row, ...ids(), entered: { ...badge, toldBefore: 'no', locality: 'west-somerset' } };
    const summary = desk.recordRow(record);
    expect(desk.recordRow(record)).toEqual(summary);
    expect(summary).toMatchObject({ personName: 'Edwin', channel: 'drop-in', outcomeRoute: 'question-answered' });
    expect(summary.receivedAt).toBe('2026-03-26T10:10:00.000Z');
    expect(numbers()).toMatchObject({ came: 1, seen: 1, recorded: 1, isOver: true });
    expect(count(db, 'contact')).toBe(1);
    const visits = desk.measures(asked).measures.find(({ id }) => id === 'visits');
    expect(visits?.total).toMatchObject({ n: 1, beside: { 'no-details': 0 } });
    const [document] = keptDocuments(db).values();
    expect(document).toMatchObject({ n: 1, t: { 'channel-bucket': [['drop-in', 'resolved', 1]] } });
  });

  test('goes through every gate: with one shut nothing is recorded and what was entered stays', () => {
    const { db, desk, come, ids, numbers } = openRoom();
    const row = come('14');
    const need = { ...badge, topic: 'loneliness', route: 'community' };
    desk.saveEntered({ row, rev: 1, entered: need });
    expect(() => desk.recordRow({ row, ...ids(), entered: need })).toThrow('about an assessment');
    expect(() => desk.recordRow({ row, ...ids(), entered: { ...badge, isLeftAlone: null } })).toThrow('Agree when');
    expect(count(db, 'contact')).toBe(0);
    expect(count(db, "audit WHERE action LIKE 'contact-%'")).toBe(0);
    expect(desk.room()?.rows[0]).toMatchObject({ state: 'waiting', entered: need, contact: null, rev: 1 });
    const decided = { ...need, decision: 'declined', words: 'No thanks, this is all I wanted.' };
    desk.recordRow({ row, ...ids(), entered: decided });
    expect(numbers().recorded).toBe(1);
    // A ticket is nobody's name.
    expect(desk.desk({ day: '2026-03-26' }).closed[0]?.personName).toBe('');
  });

  test('never hides a worry about safety: its words keep it from closing, and it is written down in full', () => {
    const { db, desk, come, ids, numbers } = openRoom();
    const row = come('Rose');
    const words = 'No, my husband hits me and I am frightened of him.';
    const entered = { ...badge, topic: 'loneliness', route: 'community', decision: 'declined', words };
    const refusal = refusalOf(() => desk.recordRow({ row, ...ids(), entered }));
    expect(refusal).toMatchObject({ code: 'precondition' });
    expect(refusal.message).toContain('Safety:');
    expect(count(db, 'contact')).toBe(0);
    const full = { row, ...ids(), entered };
    desk.openInFull(full);
    desk.openInFull(full);
    const [draft] = desk.desk({ day: '2026-03-26' }).drafts;
    expect(draft).toMatchObject({ id: full.contact, personName: 'Rose', channel: 'drop-in' });
    expect(draft?.alarms.openSafety).toBeGreaterThan(0);
    expect(numbers()).toMatchObject({ came: 1, seen: 1, draft: 1, recorded: 0, isOver: true });
    expect(() => desk.stepRow(row, 'leave')).toThrow('written down');
    expect(() => desk.recordRow({ row, ...ids(), entered: badge })).toThrow('written down');
  });

  test('is a quick question where that is how it ended, and no request', () => {
    const { desk, come, ids, db } = openRoom();
    const casual = { ...nothingEntered, topic: 'general-information', route: 'casual' };
    desk.recordRow({ row: come('Bo'), ...ids(), entered: casual });
    expect([...keptDocuments(db).values()][0]?.t).toMatchObject({ casual: [[1]], 'scope-bucket': expect.anything() });
  });

  test('keeps what is typed under its number, and nothing of an older one', () => {
    const { desk, come } = openRoom();
    const row = come('Bo');
    expect(desk.saveEntered({ row, rev: 1, entered: badge })).toEqual({ rev: 1 });
    expect(desk.saveEntered({ row, rev: 1, entered: badge })).toEqual({ rev: 1 });
    expect(() => desk.saveEntered({ row, rev: 1, entered: nothingEntered })).toThrow('another place');
    expect(() => desk.saveEntered({ row, rev: 3, entered: nothingEntered })).toThrow('another place');
    expect(desk.room()?.rows[0]?.entered).toEqual(badge);
  });
});

describe('the tally of a session', () => {
  test('counts people who gave nothing, in the queue and not, in the numbers and in the document of the day', () => {
    const { db, desk, session, come, numbers, store, opened } = openRoom();
    const [one, two] = [newId(), newId()];
    desk.addStroke({ session, stroke: one, row: null });
    desk.addStroke({ session, stroke: one, row: null });
    const row = come('7');
    desk.addStroke({ session, stroke: two, row });
    expect(numbers()).toMatchObject({ came: 2, seen: 2, stroke: 2, isOver: true });
    expect(attendance(db)).toEqual([['2026-03-26', 'talking-cafe', 2]]);
    const visits = () => desk.measures(asked).measures.find(({ id }) => id === 'visits')?.total;
    expect(visits()).toMatchObject({ n: 2, beside: { 'no-details': 2 } });

    desk.undoStroke(two);
    desk.undoStroke(two);
    expect(numbers()).toMatchObject({ came: 2, stroke: 1, seeing: 1, isOver: false });
    expect(attendance(db)).toEqual([['2026-03-26', 'talking-cafe', 1]]);
    expect(visits()).toMatchObject({ n: 1 });

    // A new start of the computer has a stream of its own: there it is a correction, and the first one stays.
    opened.close();
    const again = store.open();
    const later = deskCalls({ ...again.context, clock: setClock('2026-03-26T11:00') });
    later.undoStroke(one);
    expect(attendance(again.context.db).toSorted()).toEqual([
      ['2026-03-26', 'talking-cafe', -1],
      ['2026-03-26', 'talking-cafe', 1],
    ]);
    expect(count(again.context.db, 'session_stroke')).toBe(2);
  });

  test('is not counted where its document cannot be kept', () => {
    const { db, desk, session, numbers } = openRoom();
    db.script("CREATE TRIGGER full BEFORE INSERT ON day_entry BEGIN SELECT raise(ABORT, 'No more.'); END");
    expect(() => desk.addStroke({ session, stroke: newId(), row: null })).toThrow('No more.');
    expect(numbers().came).toBe(0);
    expect(count(db, 'measure_number')).toBe(0);
  });

  test('is in the numbers again after everything was counted anew', () => {
    const { db, desk, session, store, opened } = openRoom();
    desk.addStroke({ session, stroke: newId(), row: null });
    db.run("UPDATE setting SET value = '0' WHERE name = 'measure-rules'");
    opened.close();
    const again = deskCalls({ ...store.open().context, clock: setClock('2026-03-27T09:00') });
    const of = (only: object | null) =>
      again.measures({ ...asked, only }).measures.find(({ id }) => id === 'visits')?.total.n;
    expect([of(null), of({ split: 'channel', code: 'drop-in' })]).toEqual([1, 1]);
    expect(of({ split: 'locality', code: 'west-somerset' })).toBe(1);
    expect(of({ split: 'locality', code: 'mendip' })).toBe(0);
  });
});

describe('a session', () => {
  test('is one at a time, and closes only once it is known what became of everybody; then it holds nobody', () => {
    const { db, desk, session, come, ids, clock } = openRoom();
    const other = {
      ...{ id: newId(), venue: 'Library', venueType: 'library', channel: 'drop-in', locality: null },
      ...{ staff: '', plannedEnd: null },
    };
    expect(() => desk.openSession(other)).toThrow('Talking Café, Williton is still open');
    expect(() => desk.openSession({ ...other, venueType: 'no-such' })).toThrow();
    const [seen, gone, full] = [come('Edwin'), come('Zqxvont'), come('Rose')];
    desk.stepRow(gone, 'leave');
    desk.saveEntered({ row: seen, rev: 1, entered: { ...badge, words: 'Zqxvont' } });
    expect(() => desk.closeSession(session)).toThrow('still waiting');
    desk.stepRow(gone, 'back-to-queue');
    desk.stepRow(gone, 'leave');
    clock.set('2026-03-26T10:30');
    desk.recordRow({ row: seen, ...ids(), entered: badge });
    desk.openInFull({ row: full, ...ids(), entered: nothingEntered });
    desk.addStroke({ session, stroke: newId(), row: null });
    desk.closeSession(session);
    desk.closeSession(session);
    expect(desk.room()).toBeNull();
    expect(() => desk.addRow({ session, row: newId(), called: 'Late' })).toThrow('has closed');
    expect(count(db, "session_row WHERE called <> '' OR entered IS NOT NULL")).toBe(0);
    const report = desk.sessionReport(session);
    expect(report.numbers).toEqual({
      ...{ came: 4, seen: 3, recorded: 1, draft: 1, stroke: 1, gone: 1, waiting: 0, seeing: 0 },
    });
    expect(report.waits).toEqual({ middle: 30, longest: 30 });
    expect(report.ended).toEqual([{ outcomeClass: 'resolved', route: 'question-answered', topic: 'blue-badge', n: 1 }]);
    expect(report.unsent).toBeNull();
    expect(JSON.stringify(report)).not.toMatch(/Edwin|Zqxvont|Rose/);
    desk.openSession(other);
    expect(desk.sessionList().map(({ venue }) => venue)).toEqual(['Talking Café, Williton']);
  });

  test('is there as it was after the computer has died', () => {
    const { desk, come, session, store, opened, numbers } = openRoom();
    const row = come('Edwin');
    come('Rose');
    desk.stepRow(row, 'see');
    desk.saveEntered({ row, rev: 1, entered: { ...badge, route: null } });
    desk.addStroke({ session, stroke: newId(), row: null });
    const before = [desk.room(), numbers()];
    opened.close();
    const again = deskCalls({ ...store.open().context, clock: setClock('2026-03-26T10:40') });
    const room = again.room();
    expect([room, room && reconcile(room)]).toEqual(before);
  });

  test('lets go of what somebody was called where their conversation loses its names', () => {
    const { db, desk, come, ids } = openRoom();
    const row = come('Zqxvont');
    const record = { row, ...ids(), entered: badge };
    desk.recordRow(record);
    desk.erase({ contacts: [record.contact], decision: 'erased', ground: erasureGrounds[0] });
    expect(count(db, "session_row WHERE called <> ''")).toBe(0);
  });
});
