import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '../../shared/domain/ids.ts';
import { setClock } from '../support/clocks.ts';
import { beginContact, deskCalls, takeContact } from '../support/desk-calls.ts';
import { anyHistory } from '../support/measures/any-history.ts';
import { keptNumbers, recount } from '../support/measures/recount.ts';
import { c01Changes, changesOf } from '../support/reference-contact.ts';
import { seeded } from '../support/seeded.ts';
import { newStore } from '../support/stores.ts';

test('the numbers that are kept are those of a count from the beginning, after any history', () => {
  const { context } = newStore().open();
  const made: { contacts: string[] } = { contacts: [] };
  fc.assert(
    fc.property(anyHistory, (history) => {
      for (const happens of history) context.db.transaction(() => happens(context.db, made));
      const [kept, counted] = [keptNumbers(context.db), recount(context.db)];
      const places = [...new Set([...Object.keys(kept), ...Object.keys(counted)])];
      // One place is enough to find a fault by: all of them would fill the screen.
      const wrong = places.find((place) => !isDeepStrictEqual(kept[place], counted[place])) ?? '';
      expect(kept[wrong]).toEqual(counted[wrong]);
    }),
    { ...seeded(25), endOnFailure: true },
  );
  expect(Object.keys(keptNumbers(context.db)).length).toBeGreaterThan(100);
});

describe('a number', () => {
  const asked = { grain: 'week', from: '2026-03-23', to: '2026-05-29', only: null };
  /** c01, whose follow-up is told in a conversation on day 17, and that one closed as passed on. */
  function joan() {
    const clock = setClock('2026-03-23T10:12');
    const store = newStore();
    const desk = deskCalls({ ...store.open().context, clock });
    const { contact: c01 } = takeContact(desk, c01Changes());
    clock.set('2026-04-09T14:15');
    const c10 = beginContact(desk);
    desk.acceptMatch({ contact: c10.contact, earlier: c01 });
    const note = newId();
    desk.settleIn({ contact: c01, toldIn: c10.contact, note, result: 'never-happened' });
    const values = { requesterType: 'family', topicMain: 'loneliness', outcomeClass: 'passed' };
    const rest = { outcomeRoute: 'needs-assessment', assessmentAskedFor: true, toldBefore: 'same-matter' };
    const said = { spokenTo: 'caller-only', agreement: 'agrees-as-told-by-caller', personName: 'Joan Pike' };
    const decided = { assessmentOffered: true, assessmentDecision: 'wanted', assessmentBy: 'person' };
    const changes = changesOf({ ...values, ...rest, ...said, ...decided, locality: 'taunton-deane' });
    desk.patch({ ...c10, seq: 1, changes });
    desk.close({ ...c10, seq: 1 });
    clock.set('2026-05-29T10:00');
    return { store, desk, clock, c01, c10: c10.contact, note };
  }

  test('tells what became of a request once its window has passed, and opens the conversations behind it', () => {
    const { desk, clock, c01, c10 } = joan();
    const total = (id: string) => desk.measures(asked).measures.find((measure) => measure.id === id)?.total;
    expect(total('first-contact-at-close')).toMatchObject({ n: 1, of: 2, beside: { people: 1 } });
    expect(total('first-contact-confirmed')).toMatchObject({ n: 0, of: 2, beside: { withdrawn: 1 } });
    expect(total('returns-short')).toMatchObject({ n: 1, of: 1, beside: { 'told-us': 1 } });
    const behind = (number: object) => desk.behindNumber({ ...asked, number }).contacts.map(({ id }) => id);
    expect(behind({ measure: 'first-contact-at-close', which: 'of' })).toEqual([c10, c01]);
    expect(behind({ measure: 'returns-short', which: 'n' })).toEqual([c01]);
    expect(behind({ part: 'tier/community-agent' })).toEqual([c01]);
    clock.set('2026-04-20T10:00');
    expect(total('returns-short')).toMatchObject({ n: 0, of: 0, notYet: 1 });
    expect(behind({ measure: 'returns-short', which: 'not-yet' })).toEqual([c01]);
    expect(behind({ measure: 'returns-short', which: 'n' })).toEqual([]);
  });

  test('follows what is taken back, and is the same after the store was opened again', () => {
    const { store, desk, c01, c10, note } = joan();
    desk.undoNote({ contact: c01, note });
    desk.takeBackAnswer({ contact: c10, earlier: c01 });
    const total = (id: string) => desk.measures(asked).measures.find((measure) => measure.id === id)?.total;
    expect(total('first-contact-at-close')).toMatchObject({ n: 1, of: 2, beside: { people: 2 } });
    expect(total('returns-short')).toMatchObject({ n: 0, of: 1, beside: { 'told-us': 1 } });
    expect(total('first-contact-confirmed')).toMatchObject({ n: 1, of: 2, beside: { 'not-back': 1 } });
    const { db } = store.open().context;
    expect(keptNumbers(db)).toEqual(recount(db));
  });

  test('is told apart by locality', () => {
    const { desk } = joan();
    const split = { ...asked, measure: 'first-contact-at-close', split: 'locality', only: undefined };
    const { only: _, ...input } = split;
    expect(desk.splitMeasure(input)).toMatchObject([{ code: 'taunton-deane', reading: { n: 1, of: 2 } }]);
  });
});
