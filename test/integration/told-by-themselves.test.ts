import { describe, expect, test } from 'vitest';
import { newId } from '../../shared/domain/ids.ts';
import { setClock } from '../support/clocks.ts';
import { beginContact, deskCalls, takeContact } from '../support/desk-calls.ts';
import { c01Changes } from '../support/reference-contact.ts';
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
});
