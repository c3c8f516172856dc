import { describe, expect, test } from 'vitest';
import { newId } from '../../shared/domain/ids.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { setClock } from '../support/clocks.ts';
import { beginContact, deskCalls, takeContact } from '../support/desk-calls.ts';
import { dueDesk } from '../support/due-desk.ts';
import { c01Changes, changesOf } from '../support/reference-contact.ts';
import { newStore, refusalOf } from '../support/stores.ts';

function deskAt(local: string) {
  const clock = setClock(local);
  return { desk: deskCalls({ ...newStore().open().context, clock }), clock };
}

describe('what somebody tells by themselves', () => {
  const neverHappened = { note: newId(), result: 'never-happened' };

  test('answers the follow-up of then, with no conversation to begin beside this one', () => {
    const { desk, clock } = deskAt('2026-03-23T10:12');
    const { contact: c01 } = takeContact(desk, c01Changes());
    clock.set('2026-04-09T14:15');
    const { contact } = beginContact(desk);
    const settle = () => desk.settleIn({ contact: c01, toldIn: contact, ...neverHappened });
    expect(refusalOf(settle).message).toContain('same person');
    desk.acceptMatch({ contact, earlier: c01 });
    expect(settle().state).toMatchObject({ isDone: true, toReopen: false });
    expect(settle().results).toMatchObject([{ result: 'never-happened', method: null, toldIn: contact }]);
    expect(desk.dueFollowUps().total).toBe(0);
    expect(desk.afterwards(c01).confirmation).toBe('withdrawn');
    expect(
      refusalOf(() => desk.settleIn({ contact: c01, toldIn: contact, ...neverHappened, note: newId() })).code,
    ).toBe('precondition');

    expect(refusalOf(() => desk.takeBackAnswer({ contact, earlier: c01 })).message).toContain('Take that result back');
    desk.undoNote({ contact: c01, note: neverHappened.note });
    desk.takeBackAnswer({ contact, earlier: c01 });
    expect(desk.dueFollowUps().total).toBe(1);
  });

  test.each(['no-reply', 'not-tried', 'unknown'])('is an answer that ends it: %s is none', (result) => {
    const { desk } = deskAt('2026-03-23T10:12');
    const { contact: c01 } = takeContact(desk, c01Changes());
    const { contact } = beginContact(desk);
    desk.acceptMatch({ contact, earlier: c01 });
    expect(refusalOf(() => desk.settleIn({ contact: c01, toldIn: contact, note: newId(), result })).code).toBe(
      'precondition',
    );
    expect(desk.dueFollowUps().rows).toMatchObject([{ contact: c01 }]);
  });

  /** c01, and c10 in which it is told that nothing has happened. */
  function told() {
    const { desk, clock } = deskAt('2026-03-23T10:24');
    const { contact: c01 } = takeContact(desk, c01Changes());
    clock.set('2026-04-09T14:15');
    const c10 = beginContact(desk);
    desk.acceptMatch({ contact: c10.contact, earlier: c01 });
    const note = newId();
    desk.settleIn({ contact: c01, toldIn: c10.contact, note, result: 'never-happened' });
    return { desk, clock, c01, c10, note };
  }
  const promisedBy = (desk: ReturnType<typeof deskAt>['desk']) => desk.desk().promises.map(({ contact }) => contact);

  test('ends the promise that nothing came of, as the conversation goes on from it, until it is taken back', () => {
    const { desk, clock, c01, note } = told();
    expect(promisedBy(desk)).toEqual([]);
    desk.undoNote({ contact: c01, note });
    expect(promisedBy(desk)).toEqual([c01]);
    clock.set('2026-04-10T09:00');
    const { contact } = beginContact(desk);
    desk.acceptMatch({ contact, earlier: c01 });
    // It did not help, or did: whatever else was promised is still owed.
    desk.settleIn({ contact: c01, toldIn: contact, note: newId(), result: 'did-not-help' });
    expect(promisedBy(desk)).toEqual([c01]);
  });

  const spoken = { requesterType: 'family', requesterName: 'Helen Pike', spokenTo: 'caller-only' };
  const twice = { outcomeClass: 'closed-other', outcomeRoute: 'duplicate' };

  test('in a conversation that ends as nothing of its own waits for one again, until that is put right', () => {
    const { desk, c01, c10 } = told();
    expect(desk.dueFollowUps().total).toBe(0);
    desk.patch({ ...c10, seq: 1, changes: changesOf({ ...spoken, topicMain: 'loneliness', ...twice }) });
    desk.close({ ...c10, seq: 1 });
    expect(desk.dueFollowUps().rows).toMatchObject([{ contact: c01, urgency: 'reopen' }]);
    expect(desk.desk().due).toMatchObject([{ id: c01, toReopen: true }]);
    expect(promisedBy(desk)).toEqual([c01]);
    expect(desk.openFollowUp(c01).results).toMatchObject([{ toldIn: c10.contact }]);
    const correcting = { contact: c10.contact, visit: newId() };
    desk.open(correcting);
    desk.correct({ ...correcting, correction: newId(), reason: 'It went on.' });
    const lost = changesOf({ outcomeClass: 'closed-other', outcomeRoute: 'contact-lost' });
    desk.patch({ ...correcting, seq: 1, changes: lost });
    desk.finishCorrection({ ...correcting, seq: 1 });
    expect(desk.dueFollowUps().total).toBe(0);
  });

  test('and is put right goes on in the same conversation; something about safety that is heard then does not', () => {
    const { desk, c01 } = told();
    const given = { method: 'phone', reason: '', listened: null, solved: null, words: '', checks: [], nextOn: null };
    const putRight = (words: string) =>
      desk.noteResult({
        ...{ contact: c01, note: newId(), result: { ...given, result: 'did-not-help', words }, why: 'She rang again.' },
      });
    expect(putRight('').state).toMatchObject({ isDone: true, toReopen: false });
    expect(putRight('Her son hits her.').state).toMatchObject({ isDone: false, toReopen: true });
  });

  test('cannot have been told in a conversation that ended before', () => {
    const { desk, clock } = deskAt('2026-03-23T10:24');
    const { contact: first } = takeContact(desk, c01Changes());
    clock.set('2026-03-25T10:24');
    const { contact: second } = takeContact(desk, c01Changes());
    desk.acceptMatch({ contact: second, earlier: first });
    const settle = () => desk.settleIn({ contact: second, toldIn: first, ...neverHappened, note: newId() });
    expect(refusalOf(settle).message).toContain('ended before');
  });

  test('stays told once, whatever is tried after it', () => {
    const { desk, clock, c01, c10, note } = told();
    const again = { contact: c01, note, toldIn: c10.contact, result: 'worked' };
    expect(desk.settleIn(again).results).toHaveLength(1);
    const attempt = { method: 'phone', ending: 'unanswered', words: '', reason: '', nextOn: null };
    expect(refusalOf(() => desk.noteAttempt({ contact: c01, note: newId(), attempt })).message).toContain('is done');
    clock.set('2026-04-20T10:00');
    const other = beginContact(desk);
    desk.acceptMatch({ contact: other.contact, earlier: c01 });
    const fromOther = { contact: c01, note: newId(), toldIn: other.contact, result: 'worked' };
    expect(refusalOf(() => desk.settleIn(fromOther)).code).toBe('precondition');
    // Also where it is between the two that somebody takes back who they are.
    desk.takeBackAnswer({ contact: other.contact, earlier: c01 });
    expect(refusalOf(() => desk.takeBackAnswer({ contact: c10.contact, earlier: c01 })).code).toBe('precondition');
  });

  test('is asked for again after they had not tried it yet, and no more once it waits for a conversation', () => {
    const { desk, contact, notTried, noted } = dueDesk();
    const joan = { name: 'Joan Pike', born: '1941-06-02', postcode: '', phone: '', identifiers: [] };
    const isAsked = () =>
      desk
        .findPeople({ contact: newId(), typed: joan })
        .cards[0]?.contacts.find((earlier) => earlier.contact === contact)?.followUp?.isAsked;
    expect(isAsked()).toBe(true);
    notTried('2026-04-20');
    expect(isAsked()).toBe(true);
    const later = beginContact(desk);
    desk.acceptMatch({ contact: later.contact, earlier: contact });
    const told = { contact, note: newId(), toldIn: later.contact, result: 'worked' };
    expect(desk.settleIn(told).state).toMatchObject({ isDone: true });
    expect(isAsked()).toBe(false);
    desk.undoNote({ contact, note: told.note });
    expect(noted({ result: 'did-not-help' }).state).toMatchObject({ toReopen: true });
    expect(isAsked()).toBe(false);
  });
});

test('the history of a contact tells every try and result, also what was taken back', () => {
  const { desk, clock, contact, tried, noted, corrected } = dueDesk();
  tried({ words: 'rang out', happenedAt: instantOf('2026-04-07T16:40') });
  clock.set('2026-04-08T10:00');
  corrected({ personName: 'Joanna Pike' });
  clock.set('2026-04-09T10:00');
  const { last } = noted();
  clock.set('2026-04-09T10:01');
  desk.undoNote({ contact, note: last });
  noted({ result: 'partly', words: 'Once a week.' });
  noted({ result: 'worked' }, 'It was the other one.');
  const history = desk.history(contact);
  expect(history.tries).toMatchObject([
    { purpose: 'follow-up', words: 'rang out', at: instantOf('2026-04-08T09:30'), by: 'This desk', undoneAt: null },
  ]);
  expect(history.tries[0]?.happenedAt).toBe(instantOf('2026-04-07T16:40'));
  expect(history.results).toMatchObject([
    { label: 'Worked as planned', why: 'It was the other one.', undoneAt: null },
    { label: 'Partly worked', words: 'Once a week.', undoneAt: null },
    { label: 'Worked as planned', why: '', undoneAt: instantOf('2026-04-09T10:01') },
  ]);
});
