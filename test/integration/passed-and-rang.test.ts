import { describe, expect, test } from 'vitest';
import { newId } from '../../shared/domain/ids.ts';
import { takeContact } from '../support/desk-calls.ts';
import { talked } from '../support/due-desk.ts';
import { draftAt, saidOf, twoDesks } from '../support/sealed-desks.ts';
import { refusalOf } from '../support/stores.ts';

const joan = { name: 'Joan Pike', born: '1941-06-02', postcode: '', phone: '', identifiers: [] };

describe('what a colleague goes on with', () => {
  test('is told on the card of the person: an open conversation, and a follow-up', async () => {
    const [priya, sam] = await twoDesks();
    const earlier = () => priya.desk.findPeople({ contact: newId(), typed: joan }).cards[0]?.contacts;
    const draft = draftAt(priya).contact;
    expect(earlier()).toMatchObject([{ isOpen: true, passedTo: null }]);
    const { seal } = await priya.pass(draft, sam);
    expect(earlier()).toMatchObject([{ isOpen: true, passedTo: 'Sam' }]);
    priya.desk.takeBackPass(seal);
    expect(earlier()).toMatchObject([{ isOpen: true, passedTo: null }]);
  });

  test('is a follow-up about which they ring here: what they say is kept in a conversation of its own', async () => {
    const [priya, sam] = await twoDesks();
    const { contact } = takeContact(priya.desk, talked());
    const { bytes } = await priya.pass(contact, sam, 'follow-up');
    expect(priya.desk.cautions([contact])).toMatchObject([{ contact, passedTo: 'Sam' }]);
    const newContact = newId();
    expect(refusalOf(() => priya.desk.reopen({ contact, newContact })).message).toContain('passed to a colleague');
    expect(priya.desk.theyGotInTouch({ contact, newContact })).toEqual({ contact: newContact });
    expect(priya.desk.theyGotInTouch({ contact, newContact })).toEqual({ contact: newContact });
    const { fields } = priya.desk.open({ contact: newContact, visit: newId() });
    expect(fields).toMatchObject({ personName: 'Joan Pike', adjustments: ['large-print'], topicMain: 'loneliness' });
    // Who is speaking, and whether they have told us before, is asked.
    expect(fields).toMatchObject({ requesterType: null, requesterName: '', toldBefore: null, channel: 'phone-in' });
    const [card] = priya.desk.findPeople({ contact: newContact, typed: joan }).cards;
    expect(card).toMatchObject({ answer: 'same', contacts: [{ contact, passedTo: 'Sam' }] });
    // The follow-up itself is untouched: Sam goes on with it, and it can come back.
    expect(priya.desk.openFollowUp(contact)).toMatchObject({ results: [], reopenedAs: null });
    await sam.take(bytes);
    expect(await saidOf(sam.pass(contact, priya, 'follow-up'))).toBe('');
    expect(refusalOf(() => priya.desk.theyGotInTouch({ contact: newContact, newContact })).code).toBe('conflict');
    const other = takeContact(priya.desk, talked());
    expect(refusalOf(() => priya.desk.theyGotInTouch({ contact, newContact: other.contact })).code).toBe('conflict');
  });

  test('says from where it came once it has closed there: it is corrected there', async () => {
    const [priya, sam] = await twoDesks();
    const { contact } = takeContact(priya.desk, talked());
    await sam.take((await priya.pass(contact, sam, 'follow-up')).bytes);
    expect(sam.desk.moves(contact)).toMatchObject([{ way: 'taken-over', name: 'Priya', hasClosedThere: true }]);
    await priya.take((await sam.pass(contact, priya, 'follow-up')).bytes);
    expect(priya.desk.moves(contact).map(({ hasClosedThere }) => hasClosedThere)).toEqual([false, false]);
  });
});
