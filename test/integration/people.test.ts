import { describe, expect, test } from 'vitest';
import { insertProfile } from '../../electron/data/queries/profiles.ts';
import type { ContactFields } from '../../shared/domain/contact-fields.ts';
import { newId } from '../../shared/domain/ids.ts';
import { identifiersOf } from '../../shared/domain/match/identifiers.ts';
import { matchKeys } from '../../shared/domain/match/match-keys.ts';
import type { TypedIdentity } from '../../shared/domain/people.ts';
import { setClock } from '../support/clocks.ts';
import { beginContact, deskCalls, takeContact } from '../support/desk-calls.ts';
import { c01Changes, changesOf } from '../support/reference-contact.ts';
import { newStore, refusalOf } from '../support/stores.ts';

const joan: TypedIdentity = {
  ...{ name: 'Joan Pike', born: '1941-06-02', postcode: 'TA1 4DY', phone: '01632 960101' },
  identifiers: [],
};
const nobody: TypedIdentity = { name: '', born: null, postcode: '', phone: '', identifiers: [] };
const jean: TypedIdentity = { ...joan, name: 'Jean Pike' };

function deskAt(local: string) {
  const store = newStore();
  const { context } = store.open();
  const clock = setClock(local);
  return { desk: deskCalls({ ...context, clock }), clock, context, store };
}
type Desk = ReturnType<typeof deskAt>['desk'];

const asFields = ({ name, born, postcode, phone }: TypedIdentity): { [N in keyof ContactFields]?: unknown } => ({
  ...{ personName: name, personBorn: born, personPostcode: postcode, personPhone: phone },
});
const closedAbout = (desk: Desk, typed: TypedIdentity, others: { [N in keyof ContactFields]?: unknown } = {}) =>
  takeContact(desk, [...c01Changes(), ...changesOf({ ...asFields(typed), ...others })]).contact;
const draftAbout = (desk: Desk, typed: TypedIdentity) => {
  const begun = beginContact(desk);
  desk.patch({ ...begun, seq: 1, changes: changesOf(asFields(typed)) });
  return begun;
};
const cardsOf = (desk: Desk, contact: string, typed: TypedIdentity) =>
  desk.findPeople({ contact, typed }).cards.map(({ earlier, answer, class: sure }) => ({ earlier, answer, sure }));

describe('the details of somebody who has been before', () => {
  test('bring a card as they are typed, with what was tried and that it did not happen', () => {
    const { desk, clock } = deskAt('2026-03-23T10:12');
    const c01 = takeContact(desk, c01Changes()).contact;
    clock.set('2026-04-09T14:15');
    const { contact } = beginContact(desk);
    expect(desk.findPeople({ contact, typed: nobody })).toEqual({ cards: [], more: 0 });
    expect(desk.findPeople({ contact, typed: { ...nobody, name: 'Joan' } }).cards).toEqual([]);
    const { cards, more } = desk.findPeople({ contact, typed: { ...joan, name: 'Joan Pyke', phone: '' } });
    expect(more).toBe(0);
    expect(cards).toMatchObject([
      {
        ...{ earlier: c01, name: 'Joan Pike', born: '1941-06-02', area: 'TA1', class: 'strong', answer: null },
        evidence: 'same birth date; the name sounds or is spelt alike; same postcode',
        ...{ adjustments: ['large-print'], safeToContact: null, count: 1 },
        contacts: [
          {
            ...{ contact: c01, day: '2026-03-23', isOpen: false, topicMain: 'loneliness' },
            ...{ outcomeClass: 'signposted', outcomeRoute: 'community' },
            solutions: [
              { tier: 'community-agent', connected: 'to-arrange', promise: { by: '2026-03-30', doneAt: null } },
              { tier: 'drop-in-centre', connected: 'sent-details', promise: null },
            ],
            followUp: { due: '2026-04-08', doneAt: null, result: null },
          },
        ],
      },
    ]);
  });

  test('are found by a number that is theirs alone, whatever else has changed', () => {
    const { desk } = deskAt('2026-03-23T10:12');
    const first = closedAbout(desk, joan, { personNhsNumber: '943 476 5919', personRecordNumber: 'P-10423' });
    const { contact } = beginContact(desk);
    const married = { ...nobody, name: 'Joan Hembrow' };
    expect(desk.findPeople({ contact, typed: married }).cards).toEqual([]);
    for (const identifier of identifiersOf({ personNhsNumber: '9434765919', personRecordNumber: 'p10423' })) {
      const { cards } = desk.findPeople({ contact, typed: { ...married, identifiers: [identifier] } });
      expect(cards).toMatchObject([{ earlier: first, class: 'strong' }]);
      expect(cards[0]?.evidence).toContain('same number');
    }
  });

  test('never bring the contact itself, and nobody where there is nobody', () => {
    const { desk } = deskAt('2026-03-23T10:12');
    const { contact } = draftAbout(desk, joan);
    expect(desk.findPeople({ contact, typed: joan })).toEqual({ cards: [], more: 0 });
    const other = draftAbout(desk, nobody);
    expect(desk.findPeople({ contact: other.contact, typed: joan }).cards).toMatchObject([
      { earlier: contact, contacts: [{ isOpen: true }] },
    ]);
  });

  test('say that it is not safe to contact them, by what was said last', () => {
    const { desk, clock } = deskAt('2026-03-23T10:12');
    const first = closedAbout(desk, joan, { safeToContact: false, safeTime: 'At the surgery' });
    clock.set('2026-03-24T10:12');
    const second = closedAbout(desk, joan);
    desk.acceptMatch({ contact: second, earlier: first });
    const { contact } = beginContact(desk);
    const [card] = desk.findPeople({ contact, typed: joan }).cards;
    expect(card).toMatchObject({ safeToContact: false, safeTime: 'At the surgery', count: 2 });
    expect(card?.contacts.map((one) => one.contact)).toEqual([second, first]);
  });

  test('are looked for as they are now: keys follow every edit and every correction', () => {
    const { desk, store } = deskAt('2026-03-23T10:12');
    const kept = () => store.look().prepare('SELECT key FROM match_key ORDER BY key').pluck().all();
    const draft = draftAbout(desk, joan);
    expect(kept()).toEqual([...matchKeys(joan)].sort());
    const moved = { ...joan, name: 'Joan Hembrow', postcode: 'BS1 1AA' };
    desk.patch({ ...draft, seq: 2, changes: changesOf(asFields(moved)) });
    expect(kept()).toEqual([...matchKeys(moved)].sort());
    desk.patch({ ...draft, seq: 3, changes: changesOf(asFields(nobody)) });
    expect(kept()).toEqual([]);
    const begun = takeContact(desk, [...c01Changes(), ...changesOf(asFields(joan))]);
    desk.correct({ ...begun, correction: newId(), reason: 'Another name.' });
    desk.patch({ ...begun, seq: 2, changes: changesOf({ personName: 'Joan Hembrow' }) });
    expect(kept()).toEqual([...matchKeys(joan)].sort());
    desk.finishCorrection({ ...begun, seq: 2 });
    expect(kept()).toEqual([...matchKeys({ ...joan, name: 'Joan Hembrow' })].sort());
  });

  test('find those who were on record before there were keys, once the store is opened', () => {
    const { desk, store } = deskAt('2026-03-23T10:12');
    const c01 = closedAbout(desk, joan);
    store.look().exec("DELETE FROM match_key; DELETE FROM match_person; DELETE FROM setting WHERE name = 'match-keys'");
    expect(desk.findPeople({ contact: newId(), typed: joan }).cards).toEqual([]);
    const again = deskCalls(store.open().context);
    expect(again.findPeople({ contact: newId(), typed: joan }).cards).toMatchObject([{ earlier: c01 }]);
  });
});

describe('an accepted card', () => {
  test('links the contacts, changes neither record, and can be taken back', () => {
    const { desk, store } = deskAt('2026-03-23T10:12');
    const first = closedAbout(desk, joan);
    const draft = draftAbout(desk, joan);
    const before = desk.open({ contact: first, visit: newId() });
    desk.acceptMatch({ contact: draft.contact, earlier: first });
    desk.acceptMatch({ contact: draft.contact, earlier: first });
    desk.patch({ ...draft, seq: 2, changes: changesOf({ personName: 'Joan Hembrow', personPostcode: 'BS1 1AA' }) });
    expect(desk.open({ contact: first, visit: newId() }).fields).toEqual(before.fields);
    expect(cardsOf(desk, draft.contact, nobody)).toEqual([{ earlier: first, answer: 'same', sure: 'none' }]);
    desk.takeBackAnswer({ contact: draft.contact, earlier: first });
    desk.takeBackAnswer({ contact: draft.contact, earlier: first });
    expect(cardsOf(desk, draft.contact, joan)).toEqual([{ earlier: first, answer: null, sure: 'strong' }]);
    const rows = store.look().prepare('SELECT answer, undone_at IS NOT NULL FROM match_answer').raw().all();
    expect(rows).toEqual([['same', 1]]);
    const audited = desk.audit().filter(({ action }) => action.startsWith('people-'));
    expect(audited.map(({ action, subject }) => [action, subject])).toEqual([
      ['people-answer-undone', draft.contact],
      ['people-linked', draft.contact],
    ]);
  });

  test('makes one card of the conversations of one person, for whoever comes next', () => {
    const { desk, clock } = deskAt('2026-03-23T10:12');
    const contacts = [closedAbout(desk, joan)];
    for (const day of ['24', '25']) {
      clock.set(`2026-03-${day}T10:12`);
      const next = closedAbout(desk, joan);
      desk.acceptMatch({ contact: next, earlier: contacts[0] ?? '' });
      contacts.unshift(next);
    }
    const { contact } = beginContact(desk);
    const { cards } = desk.findPeople({ contact, typed: joan });
    expect(cards).toMatchObject([{ count: 3 }]);
    expect(cards[0]?.contacts.map((one) => one.contact)).toEqual(contacts);
  });
});

describe('a refused card', () => {
  test('does not come again as an offer, and can be taken back', () => {
    const { desk } = deskAt('2026-03-23T10:12');
    const first = closedAbout(desk, joan);
    const { contact } = draftAbout(desk, jean);
    expect(cardsOf(desk, contact, jean)).toEqual([{ earlier: first, answer: null, sure: 'possible' }]);
    desk.refuseMatch({ contact, earlier: first });
    expect(cardsOf(desk, contact, jean)).toEqual([{ earlier: first, answer: 'other', sure: 'possible' }]);
    expect(refusalOf(() => desk.acceptMatch({ contact, earlier: first })).code).toBe('conflict');
    desk.takeBackAnswer({ contact, earlier: first });
    expect(cardsOf(desk, contact, jean)).toEqual([{ earlier: first, answer: null, sure: 'possible' }]);
  });

  test('keeps two people two, whichever of their conversations is looked at', () => {
    const { desk } = deskAt('2026-03-23T10:12');
    const [joans, jeans] = [closedAbout(desk, joan), closedAbout(desk, joan)];
    desk.refuseMatch({ contact: jeans, earlier: joans });
    const next = beginContact(desk).contact;
    expect(cardsOf(desk, next, joan).map(({ earlier }) => earlier)).toEqual([joans, jeans]);
    desk.acceptMatch({ contact: next, earlier: jeans });
    expect(cardsOf(desk, next, joan)).toEqual([{ earlier: jeans, answer: 'same', sure: 'strong' }]);
    expect(refusalOf(() => desk.acceptMatch({ contact: next, earlier: joans })).code).toBe('conflict');
    expect(refusalOf(() => desk.refuseMatch({ contact: next, earlier: jeans })).code).toBe('conflict');
  });

  test('and an accepted one need two conversations that are on record', () => {
    const { desk } = deskAt('2026-03-23T10:12');
    const { contact } = beginContact(desk);
    for (const call of [desk.acceptMatch, desk.refuseMatch, desk.takeBackAnswer]) {
      expect(refusalOf(() => call({ contact, earlier: contact })).code).toBe('invalid');
      expect(refusalOf(() => call({ contact, earlier: newId() })).code).toBe('not-found');
      expect(refusalOf(() => call({ contact: newId(), earlier: contact })).code).toBe('not-found');
    }
  });

  test('is remembered with whoever said it', () => {
    const { desk, context, store } = deskAt('2026-03-23T10:12');
    const [first, second] = [closedAbout(desk, joan), closedAbout(desk, joan)];
    const sam = { id: newId(), name: 'Sam', roles: ['adviser' as const] };
    insertProfile(context.db, sam, context.clock.now());
    deskCalls({ ...context, actor: sam }).refuseMatch({ contact: second, earlier: first });
    expect(store.look().prepare('SELECT profile_id FROM match_answer').pluck().get()).toBe(sam.id);
  });
});

describe('the key of a person', () => {
  const forget = (store: ReturnType<typeof newStore>) =>
    store.look().exec(`UPDATE person SET name = '', born = NULL, postcode = '', phone = '', adjustments = '[]'`);
  const expiries = (store: ReturnType<typeof newStore>) =>
    store.look().prepare('SELECT expires_on FROM person_key').pluck().all();

  test('finds a return once the personal data has gone, however the name is typed', () => {
    const { desk, clock, store } = deskAt('2026-03-23T10:12');
    const first = closedAbout(desk, { ...joan, name: 'Margaret Vowles' });
    expect(expiries(store)).toEqual(['2026-10-01']);
    forget(store);
    expect(store.look().prepare('SELECT count(*) FROM match_key').pluck().get()).toBe(0);
    clock.set('2026-04-09T14:15');
    const { contact } = beginContact(desk);
    const [card] = desk.findPeople({ contact, typed: { ...joan, name: 'VOWLES, Peggy' } }).cards;
    expect(card).toMatchObject({ earlier: first, name: '', class: 'strong' });
    desk.acceptMatch({ contact, earlier: first });
    expect(desk.afterwards(first).returns).toMatchObject([{ contact, days: 17 }]);
    expect(desk.findPeople({ contact, typed: { ...joan, name: 'Margaret Hembrow' } }).cards).toMatchObject([
      { earlier: first, answer: 'same' },
    ]);
  });

  test('says nothing without the secret of the store, and goes on its day', () => {
    const [one, other] = [deskAt('2026-03-23T10:12'), deskAt('2026-03-23T10:12')];
    for (const { desk } of [one, other]) closedAbout(desk, joan);
    const keyOf = ({ store }: typeof one) => store.look().prepare('SELECT key FROM person_key').pluck().get();
    expect(keyOf(one)).toMatch(/^[0-9a-f]{64}$/);
    expect(keyOf(one)).not.toBe(keyOf(other));
    // A clock that jumps ahead takes no key, before somebody says that this is the day.
    const later = one.store.open({ clock: '2026-10-02T08:00:00.000Z' });
    expect(expiries(one.store)).toEqual(['2026-10-01']);
    deskCalls(later.context).confirmDay('2026-10-02');
    later.close();
    one.store.open({ clock: '2026-10-02T08:30:00.000Z' }).close();
    expect(expiries(one.store)).toEqual([]);
  });

  test('is made for what closed before there were keys, and follows a correction', () => {
    const { desk, store } = deskAt('2026-03-23T10:12');
    const begun = takeContact(desk, [...c01Changes(), ...changesOf(asFields(joan))]);
    store.look().exec("DELETE FROM person_key; DELETE FROM setting WHERE name = 'person-key-secret'");
    store.open({ clock: '2026-03-24T10:00:00.000Z' }).close();
    expect(expiries(store)).toEqual(['2026-10-01']);
    desk.correct({ ...begun, correction: newId(), reason: 'The birth date was a guess.' });
    desk.patch({ ...begun, seq: 2, changes: changesOf({ personBorn: null }) });
    desk.finishCorrection({ ...begun, seq: 2 });
    expect(expiries(store)).toEqual([]);
  });
});

describe('afterwards', () => {
  test('c10 finds c01 and withdraws its confirmation', () => {
    const { desk, clock } = deskAt('2026-03-23T10:12');
    const c01 = takeContact(desk, c01Changes()).contact;
    expect(desk.afterwards(c01)).toEqual({ confirmation: 'not-yet', returns: [] });
    clock.set('2026-04-09T14:15');
    const c10 = takeContact(desk, [
      ...c01Changes(),
      ...changesOf({ toldBefore: 'same-matter', topicsAlso: ['meals-shopping'] }),
    ]).contact;
    expect(desk.afterwards(c01).returns).toEqual([]);
    desk.acceptMatch({ contact: c10, earlier: c01 });
    const returns = [{ contact: c10, day: '2026-04-09', days: 17, isRelated: true }];
    expect(desk.afterwards(c01)).toEqual({ confirmation: 'withdrawn', returns });
    expect(desk.afterwards(c10)).toEqual({ confirmation: 'not-yet', returns: [] });
    desk.takeBackAnswer({ contact: c10, earlier: c01 });
    clock.set('2026-04-20T23:59');
    expect(desk.afterwards(c01).confirmation).toBe('not-yet');
    clock.set('2026-04-21T00:00');
    expect(desk.afterwards(c01).confirmation).toBe('not-back');
  });
});
