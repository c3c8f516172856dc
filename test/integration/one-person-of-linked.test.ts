import { describe, expect, test } from 'vitest';
import { newId } from '../../shared/domain/ids.ts';
import { setClock } from '../support/clocks.ts';
import { beginContact, deskCalls, takeContact } from '../support/desk-calls.ts';
import { c01Changes, changesOf } from '../support/reference-contact.ts';
import { newStore, refusalOf } from '../support/stores.ts';

function deskAt(local: string) {
  const clock = setClock(local);
  return { desk: deskCalls({ ...newStore().open().context, clock }), clock };
}

describe('a conversation that goes on from another', () => {
  const given = { method: 'phone', reason: '', listened: null, solved: null, words: '', checks: [], nextOn: null };
  const typed = { name: 'Joan Pike', born: '1941-06-02', postcode: 'TA1 4DY', phone: '', identifiers: [] };

  function reopened() {
    const { desk, clock } = deskAt('2026-03-23T10:24');
    const { contact } = takeContact(desk, c01Changes());
    clock.set('2026-04-08T10:24');
    desk.noteResult({ contact, note: newId(), result: { ...given, result: 'did-not-help' }, why: null });
    const { contact: second } = desk.reopen({ contact, newContact: newId() });
    clock.set('2026-04-20T10:24');
    return { desk, contact, second, third: beginContact(desk).contact };
  }

  test('is one card with it, for whoever comes later', () => {
    const { desk, contact, second, third } = reopened();
    const { cards } = desk.findPeople({ contact: third, typed });
    expect(cards).toMatchObject([{ count: 2, contacts: [{ contact: second }, { contact }] }]);
    desk.acceptMatch({ contact: third, earlier: cards[0]?.earlier });
    expect(desk.findPeople({ contact: third, typed }).cards).toMatchObject([{ answer: 'same', count: 2 }]);
  });

  test('is told apart with it: neither of them is asked about again', () => {
    const { desk, contact, second, third } = reopened();
    desk.refuseMatch({ contact: third, earlier: contact });
    expect(desk.findPeople({ contact: third, typed }).cards).toMatchObject([{ answer: 'other' }]);
    expect(refusalOf(() => desk.acceptMatch({ contact: third, earlier: second })).code).toBe('conflict');
  });

  test('lets the follow-up of either be answered by whoever comes later', () => {
    const { desk, clock } = deskAt('2026-03-23T10:24');
    const passed = { outcomeClass: 'passed', outcomeRoute: 'needs-assessment', assessmentAskedFor: true };
    const wanted = { assessmentDecision: 'wanted', assessmentBy: 'person' };
    const { contact } = takeContact(desk, [...c01Changes(), ...changesOf({ ...passed, ...wanted })]);
    desk.noteHandOver({ contact, note: newId(), route: 'needs-assessment', result: 'sent-back', words: 'Not ours.' });
    const { contact: second } = desk.reopenHandOver({ contact, newContact: newId() });
    clock.set('2026-04-09T10:24');
    const { contact: third } = beginContact(desk);
    desk.acceptMatch({ contact: third, earlier: second });
    const note = newId();
    expect(desk.settleIn({ contact, toldIn: third, note, result: 'worked' }).state.isDone).toBe(true);
    expect(refusalOf(() => desk.takeBackAnswer({ contact: third, earlier: second })).code).toBe('precondition');
    desk.undoNote({ contact, note });
    desk.takeBackAnswer({ contact: third, earlier: second });
  });
});
