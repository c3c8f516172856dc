import { describe, expect, test } from 'vitest';
import { follow } from '../../shared/domain/guide/follow.ts';
import { newId } from '../../shared/domain/ids.ts';
import { setClock } from '../support/clocks.ts';
import { type DeskCalls, deskCalls, takeContact } from '../support/desk-calls.ts';
import { somerset } from '../support/packs.ts';
import { c01Changes, changesOf, solutionWith } from '../support/reference-contact.ts';
import { newStore, refusalOf } from '../support/stores.ts';

function deskAt(local: string) {
  const { context } = newStore().open();
  const clock = setClock(local);
  // As on a desk, no two looks at the clock are the same.
  let looks = 0;
  const now = () => new Date(Date.parse(clock.now()) + looks++).toISOString();
  return { desk: deskCalls({ ...context, clock: { now } }), clock };
}

const talked = () => c01Changes().filter((edit) => !('solution' in edit));
const agent = solutionWith({ words: 'Village agent' });
const visited = (desk: DeskCalls, contact: string) => desk.open({ contact, visit: newId() });

/** c01 on the day of its follow-up, on which it turns out that nothing has happened. */
function neverHappened() {
  const { desk, clock } = deskAt('2026-03-23T10:24');
  const { contact } = takeContact(desk, [...talked(), { solution: agent }]);
  clock.set('2026-04-08T09:30');
  const note = newId();
  const result = {
    ...{ result: 'never-happened', method: 'phone', reason: '', listened: 2, solved: 'no', nextOn: null },
    ...{ words: 'Nobody ever rang me.', checks: [{ solution: agent.id, answer: 'no' }] },
  };
  const view = desk.noteResult({ contact, note, result, why: null });
  return { desk, clock, contact, note, view };
}

describe('a result that did not last', () => {
  test('keeps the follow-up on the lists until a conversation has begun', () => {
    const { desk, contact, view } = neverHappened();
    expect(view.state).toMatchObject({ isDone: false, toReopen: true });
    expect(desk.dueFollowUps().rows).toMatchObject([{ contact, urgency: 'reopen' }]);
    expect(desk.desk().due).toMatchObject([{ id: contact, toReopen: true }]);
    const newContact = newId();
    expect(desk.reopen({ contact, newContact })).toEqual({ contact: newContact });
    expect(desk.dueFollowUps().total).toBe(0);
    expect(desk.openFollowUp(contact)).toMatchObject({
      reopenedAs: newContact,
      state: { isDone: true, toReopen: false },
    });
    expect(desk.reopen({ contact, newContact: newId() })).toEqual({ contact: newContact });
  });

  test('stays, with its words, where a correction says that no follow-up was agreed', () => {
    const { desk, contact } = neverHappened();
    const visit = newId();
    desk.open({ contact, visit });
    desk.correct({ contact, visit, correction: newId(), reason: 'She did not want one.' });
    desk.patch({ contact, visit, seq: 1, changes: changesOf({ followUpAgreed: false }) });
    desk.finishCorrection({ contact, visit, seq: 1 });
    expect(desk.openFollowUp(contact)).toMatchObject({
      results: [{ words: 'Nobody ever rang me.' }],
      state: { toReopen: true },
    });
    expect(desk.desk().due).toMatchObject([{ id: contact, toReopen: true }]);
  });

  test('stands on the desk at once, also before the day that was agreed', () => {
    const { desk } = deskAt('2026-03-23T10:24');
    const { contact } = takeContact(desk, talked());
    const given = { method: 'phone', reason: '', listened: null, solved: null, words: '', checks: [], nextOn: null };
    desk.noteResult({ contact, note: newId(), result: { ...given, result: 'did-not-help' }, why: null });
    expect(desk.desk().due).toMatchObject([{ id: contact, toReopen: true, followUpDue: '2026-04-08' }]);
  });

  test('is also one in whose words safety is heard: it waits for a conversation, which opens with the words raised', () => {
    const { desk } = deskAt('2026-03-23T10:24');
    const { contact } = takeContact(desk, talked());
    const given = { method: 'phone', reason: '', listened: 5, solved: 'yes', checks: [], nextOn: null };
    const words = 'The club is lovely, but her son hits her when she comes home.';
    const attempt = { method: 'phone', ending: 'reached', words, reason: '', nextOn: null };
    expect(refusalOf(() => desk.noteAttempt({ contact, note: newId(), attempt })).code).toBe('precondition');
    const note = newId();
    const noted = desk.noteResult({ contact, note, result: { ...given, result: 'worked', words }, why: null });
    expect(noted.state).toMatchObject({ isDone: false, toReopen: true });
    const newContact = newId();
    desk.reopen({ contact, newContact });
    expect(desk.openFollowUp(contact).state).toMatchObject({ isDone: true, toReopen: false });
    expect(visited(desk, newContact).notes).toMatchObject([{ text: words, tag: 'own-words' }]);
    expect(desk.desk().drafts).toMatchObject([{ id: newContact, alarms: { openSafety: 1 } }]);
  });

  test('asks of nobody who speaks for themselves whether they know of the conversation', () => {
    const { desk } = deskAt('2026-03-23T10:24');
    const self = changesOf({ requesterType: 'self', requesterName: '', spokenTo: 'person', agreement: 'agrees' });
    const { contact } = takeContact(desk, [...talked(), ...self]);
    const given = { method: 'phone', reason: '', listened: null, solved: null, words: '', checks: [], nextOn: null };
    desk.noteResult({ contact, note: newId(), result: { ...given, result: 'did-not-help' }, why: null });
    const newContact = newId();
    desk.reopen({ contact, newContact });
    const begun = visited(desk, newContact);
    expect(begun.fields).toMatchObject({ requesterType: 'self', agreement: null });
    expect(follow(begun, somerset).asks.map(({ key }) => key)).not.toContain('agreement');
    // Of somebody else it is still asked.
    const other = { ...begun, fields: { ...begun.fields, requesterType: 'family' } };
    expect(follow(other, somerset).asks.map(({ key }) => key)).toContain('agreement');
  });

  test('begins one that knows the person, that they told us before, and what was tried', () => {
    const { desk, contact } = neverHappened();
    const newContact = newId();
    desk.reopen({ contact, newContact });
    const begun = visited(desk, newContact);
    expect(begun.fields).toMatchObject({
      ...{ personName: 'Joan Pike', personBorn: '1941-06-02', personPostcode: 'TA1 4DY', personPhone: '01632 960101' },
      ...{
        adjustments: ['large-print'],
        locality: 'taunton-deane',
        topicMain: 'loneliness',
        toldBefore: 'same-matter',
      },
      // The follow-up was with her, and her daughter does not speak for her now.
      ...{ requesterType: null, requesterName: '', channel: 'phone-out' },
      ...{ outcomeClass: null, assessmentDecision: null, existingSupport: null, followUpAgreed: null },
    });
    expect(begun).toMatchObject({ closedAt: null, notes: [], solutions: [] });
    expect(desk.before(newContact)).toMatchObject({
      ...{ contact, kind: 'follow-up', day: '2026-03-23', outcomeRoute: 'community', attempts: 0 },
      solutions: [{ solution: agent, answer: 'no' }],
      result: { result: 'never-happened', words: 'Nobody ever rang me.', solved: 'no', listened: 2 },
    });
    expect(desk.before(contact)).toBeNull();
    expect(desk.desk().drafts).toMatchObject([{ id: newContact, personName: 'Joan Pike' }]);
  });

  test('carries “not safe to contact” and the safe time along', () => {
    const { desk, clock } = deskAt('2026-03-23T10:24');
    const unsafe = changesOf({ safeToContact: false, safeTime: 'Thursdays', adjustments: ['no-telephone'] });
    const { contact } = takeContact(desk, [...talked(), ...unsafe, ...changesOf({ followUpMethod: 'letter' })]);
    clock.set('2026-04-08T09:30');
    const given = { method: 'letter', reason: '', listened: null, solved: null, words: '', checks: [], nextOn: null };
    desk.noteResult({ contact, note: newId(), result: { ...given, result: 'did-not-help' }, why: null });
    const newContact = newId();
    desk.reopen({ contact, newContact });
    expect(visited(desk, newContact).fields).toMatchObject({
      ...{ safeToContact: false, safeTime: 'Thursdays', adjustments: ['no-telephone'] },
    });
  });

  test('is done without one where somebody says why', () => {
    const { desk, contact, note } = neverHappened();
    expect(refusalOf(() => desk.keepClosed({ contact, note: newId(), why: 'x' })).code).toBe('precondition');
    const { state, results } = desk.keepClosed({ contact, note, why: 'She would rather wait for her son.' });
    expect(state).toMatchObject({ isDone: true, toReopen: false });
    expect(results).toMatchObject([{ keptClosed: 'She would rather wait for her son.' }]);
  });

  test('is not taken back once a conversation has begun because of it', () => {
    const { desk, contact, note } = neverHappened();
    desk.reopen({ contact, newContact: newId() });
    expect(refusalOf(() => desk.undoNote({ contact, note })).message).toContain('Put the result right');
  });

  test('begins none under the id of another conversation, and none before there is a result', () => {
    const { desk, clock, contact } = neverHappened();
    const other = takeContact(desk, talked()).contact;
    clock.set('2026-04-22T10:00');
    expect(refusalOf(() => desk.reopen({ contact, newContact: other })).code).toBe('conflict');
    expect(refusalOf(() => desk.reopen({ contact: other, newContact: newId() })).code).toBe('precondition');
    expect(desk.openFollowUp(contact).reopenedAs).toBeNull();
  });
});

describe('what the same person has said since, in another conversation', () => {
  const attempt = { method: 'phone', ending: 'unanswered', words: '', reason: '', nextOn: null };

  function saidLater(later: Parameters<typeof changesOf>[0]) {
    const { desk, clock } = deskAt('2026-03-23T10:24');
    const { contact } = takeContact(desk, talked());
    clock.set('2026-03-30T09:00');
    const receivedAt = '2026-03-30T08:00:00.000Z';
    const { contact: since } = takeContact(desk, [...talked(), ...changesOf({ receivedAt, ...later })]);
    const tryIt = () => desk.noteAttempt({ contact, note: newId(), attempt });
    return { desk, contact, since, tryIt };
  }

  test('binds a follow-up that was agreed before: not by phone, and not where it is not safe', () => {
    const letters = { followUpMethod: 'letter', adjustments: ['no-telephone'] } as const;
    const phone = saidLater(letters);
    expect(phone.tryIt().attempts).toHaveLength(1);
    phone.desk.acceptMatch({ contact: phone.since, earlier: phone.contact });
    expect(refusalOf(phone.tryIt).message).toContain('Do not telephone');
    expect(phone.desk.openFollowUp(phone.contact).contact.fields.adjustments).toContain('no-telephone');
    // Nothing on record is changed by it, and once they are two people it binds no more.
    expect(visited(phone.desk, phone.contact).fields.adjustments).toEqual(['large-print']);
    phone.desk.takeBackAnswer({ contact: phone.since, earlier: phone.contact });
    expect(phone.tryIt().attempts).toHaveLength(2);

    const unsafe = saidLater({ safeToContact: false, followUpAgreed: false });
    unsafe.desk.acceptMatch({ contact: unsafe.since, earlier: unsafe.contact });
    expect(refusalOf(unsafe.tryIt).message).toContain('not safe to contact');
  });

  test('binds nothing that was agreed after it', () => {
    const { desk, contact, since } = saidLater({ adjustments: [] });
    desk.acceptMatch({ contact: since, earlier: contact });
    expect(desk.openFollowUp(since).contact.fields.adjustments).toEqual([]);
  });
});

describe('a call-back that is owed', () => {
  const lost = (fields: object = {}) =>
    changesOf({
      ...{ outcomeClass: 'closed-other', outcomeRoute: 'contact-lost', requesterType: 'family' },
      ...{ requesterName: 'Mrs Vowles', requesterPhone: '01632 960283', topicMain: 'carer-break', ...fields },
    });
  const call = { method: 'phone', ending: 'unanswered', words: '', reason: '', nextOn: null };
  const rung = (desk: DeskCalls, contact: string, reason = '') =>
    desk.noteCallBack({ contact, note: newId(), attempt: { ...call, reason } });

  function lostAt(fields: object = {}) {
    const { desk, clock } = deskAt('2026-04-02T16:36');
    const { contact } = takeContact(desk, lost(fields));
    clock.set('2026-04-02T16:50');
    return { desk, clock, contact };
  }

  test('stays owed through every try, the next one on a working day after Easter', () => {
    const { desk, contact } = lostAt();
    expect(desk.callBacks()).toMatchObject([
      { contact, attempts: [], missing: 2, number: '01632 960283', refusal: null },
    ]);
    expect(rung(desk, contact)).toMatchObject({ nextOn: '2026-04-07', missing: 1, attempts: [{ by: 'This desk' }] });
    expect(desk.callBacks()).toMatchObject([{ contact, missing: 1 }]);
    expect(desk.desk().callBacks.map(({ id }) => id)).toEqual([contact]);
  });

  test('ends with a reason once it was tried often enough, and not before', () => {
    const { desk, contact } = lostAt();
    const end = () => desk.endCallBack({ contact, why: 'Nobody answers in the evening either.' });
    expect(refusalOf(end).message).toContain('2 times more');
    rung(desk, contact);
    expect(refusalOf(end).message).toContain('once more');
    rung(desk, contact);
    end();
    expect(desk.desk().callBacks).toEqual([]);
    expect(refusalOf(() => rung(desk, contact)).message).toContain('No call-back is owed');
    expect(desk.audit().map(({ action }) => action)).toContain('call-back-ended');
  });

  test('that is reached begins a conversation with what was said, and whether they told us before is asked', () => {
    const { desk, contact } = lostAt();
    rung(desk, contact);
    const newContact = newId();
    expect(desk.rangBack({ contact, newContact, reason: '' })).toEqual({ contact: newContact });
    expect(desk.rangBack({ contact, newContact: newId(), reason: '' })).toEqual({ contact: newContact });
    expect(visited(desk, newContact).fields).toMatchObject({
      ...{ requesterName: 'Mrs Vowles', requesterPhone: '01632 960283', requesterType: 'family' },
      ...{ topicMain: 'carer-break', toldBefore: null, channel: 'phone-out' },
    });
    expect(desk.before(newContact)).toMatchObject({ contact, kind: 'call-back', attempts: 1, result: null });
    expect(desk.desk().callBacks).toEqual([]);
  });

  test('is not made by phone to somebody who asked not to be telephoned, without a reason', () => {
    const { desk, contact } = lostAt({ adjustments: ['no-telephone'], requesterType: 'self' });
    expect(refusalOf(() => rung(desk, contact)).message).toContain('Do not telephone');
    expect(desk.callBacks()).toMatchObject([{ refusal: 'They asked: Do not telephone.' }]);
    expect(rung(desk, contact, 'She rang us herself by relay.').attempts).toHaveLength(1);
    // Reached is rung as well.
    const newContact = newId();
    const back = (reason: string) => desk.rangBack({ contact, newContact, reason });
    expect(refusalOf(() => back(' ')).message).toContain('Do not telephone');
    expect(desk.desk().callBacks.map(({ id }) => id)).toEqual([contact]);
    expect(back('She asked for it by relay.')).toEqual({ contact: newContact });
  });

  test('names the number of whoever rang, and holds somebody whom nobody knows yet to what was asked for', () => {
    const { desk } = lostAt({ requesterPhone: '', personPhone: '01632 960108', adjustments: ['no-telephone'] });
    expect(desk.callBacks()).toMatchObject([{ number: '01632 960108', refusal: expect.any(String) }]);
    takeContact(desk, lost({ requesterType: null, adjustments: ['no-telephone'] }));
    expect(desk.callBacks()[1]).toMatchObject({ number: '01632 960283', refusal: expect.any(String) });
    takeContact(desk, lost({ personPhone: '01632 960108', adjustments: ['no-telephone'] }));
    expect(desk.callBacks()[2]).toMatchObject({ number: '01632 960283', refusal: null });
  });

  test('has its last try taken back, and only that', () => {
    const { desk, contact } = lostAt();
    const [first] = rung(desk, contact).attempts;
    const [, second] = rung(desk, contact).attempts;
    expect(refusalOf(() => desk.undoCallBack({ contact, note: first?.id })).code).toBe('precondition');
    expect(desk.undoCallBack({ contact, note: second?.id }).attempts).toEqual([first]);
    expect(desk.undoCallBack({ contact, note: second?.id }).missing).toBe(1);
  });
});
