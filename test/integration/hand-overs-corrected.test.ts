import { expect, test } from 'vitest';
import { newId } from '../../shared/domain/ids.ts';
import { setClock } from '../support/clocks.ts';
import { type DeskCalls, deskCalls, takeContact } from '../support/desk-calls.ts';
import { c01Changes, changesOf } from '../support/reference-contact.ts';
import { newStore, refusalOf } from '../support/stores.ts';

const passed = {
  ...{ outcomeClass: 'passed', outcomeRoute: 'needs-assessment', assessmentAskedFor: true },
  ...{ assessmentDecision: 'wanted', assessmentBy: 'person' },
};

function passedAt(local: string) {
  const clock = setClock(local);
  const desk = deskCalls({ ...newStore().open().context, clock });
  return { desk, clock, contact: takeContact(desk, [...c01Changes(), ...changesOf(passed)]).contact };
}

function correct(desk: DeskCalls, contact: string, changes: Parameters<typeof changesOf>[0]): void {
  const correcting = { contact, visit: newId() };
  desk.open(correcting);
  desk.correct({ ...correcting, correction: newId(), reason: 'The wrong team.' });
  desk.patch({ ...correcting, seq: 1, changes: changesOf(changes) });
  desk.finishCorrection({ ...correcting, seq: 1 });
}

const rowsOf = (desk: DeskCalls) => desk.waiting().rows.map(({ route, state }) => `${route} ${state}`);
const send = (desk: DeskCalls, contact: string) =>
  desk.sendSheet({ contact, kind: 'hand-over', way: 'print', send: newId() });
const sendBack = (desk: DeskCalls, contact: string) => {
  const note = newId();
  desk.noteHandOver({ contact, note, route: 'needs-assessment', result: 'sent-back', words: 'Not ours.' });
  return note;
};

test('a route that a correction brought was not sent with what went out before', () => {
  const { desk, clock, contact } = passedAt('2026-03-23T10:24');
  send(desk, contact);
  clock.set('2026-03-23T12:10');
  correct(desk, contact, { furtherRoutes: [{ route: 'reablement', receiptWho: '', receiptAt: null }] });
  expect(rowsOf(desk)).toEqual(['reablement not-sent', 'needs-assessment not-taken']);
  clock.set('2026-03-23T12:11');
  send(desk, contact);
  expect(rowsOf(desk)).toEqual(['needs-assessment not-taken', 'reablement not-taken']);
});

test('what came back of a pass that a correction took away waits for nobody', () => {
  const { desk, contact } = passedAt('2026-03-23T10:24');
  sendBack(desk, contact);
  correct(desk, contact, { outcomeRoute: 'occupational-therapy' });
  expect(rowsOf(desk)).toEqual(['occupational-therapy not-sent']);
});

test('what was sent back cannot be put out of sight before a conversation has begun; sent back again, it can', () => {
  const { desk, contact } = passedAt('2026-03-23T10:24');
  const first = sendBack(desk, contact);
  expect(refusalOf(() => desk.markHandOver({ contact, note: first, seen: true })).message).toContain('begin one there');
  expect(rowsOf(desk)).toEqual(['needs-assessment came-back']);
  desk.reopenHandOver({ contact, newContact: newId() });
  const second = sendBack(desk, contact);
  expect(rowsOf(desk)).toEqual(['needs-assessment came-back']);
  desk.markHandOver({ contact, note: second, seen: true });
  expect(rowsOf(desk)).toEqual([]);
});

test('what was written by hand about contact never goes alone once the record says something else', () => {
  const { desk, contact } = passedAt('2026-03-23T10:24');
  const from = desk.sheet({ contact, kind: 'hand-over' }).sections.find(({ id }) => id === 'contact')?.text ?? '';
  const edits = { contact: { text: 'Ring her any time, 01632 960101.', from } };
  desk.saveSheet({ contact, kind: 'hand-over', rev: 1, edits });
  const contactNow = () => send(desk, contact).sections.find(({ id }) => id === 'contact');
  expect(contactNow()).toMatchObject({ text: 'Ring her any time, 01632 960101.', edited: true });
  correct(desk, contact, { safeToContact: false, followUpAgreed: false });
  expect(contactNow()?.text).toContain('since this was written by hand. It says now:\nNOT SAFE to contact the person.');
});
