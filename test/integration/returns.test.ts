import { describe, expect, test } from 'vitest';
import { newId } from '../../shared/domain/ids.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { takeContact } from '../support/desk-calls.ts';
import { dueDesk, talked } from '../support/due-desk.ts';
import { changesOf } from '../support/reference-contact.ts';

describe('a conversation that we begin because of a follow-up', () => {
  function reopened() {
    const due = dueDesk();
    due.noted({ result: 'did-not-help' });
    const newContact = newId();
    due.desk.reopen({ contact: due.contact, newContact });
    return { ...due, newContact };
  }

  test('is no return of the person; that it did not last withdraws the confirmation', () => {
    const { desk, contact } = reopened();
    expect(desk.afterwards(contact)).toEqual({ confirmation: 'withdrawn', returns: [] });
  });

  test('is none either where safety was heard in something that had worked', () => {
    const { desk, clock, contact, noted } = dueDesk();
    noted({ words: 'Her son hits her.' });
    desk.reopen({ contact, newContact: newId() });
    clock.set('2026-05-29T10:00');
    expect(desk.afterwards(contact)).toEqual({ confirmation: 'told', returns: [] });
  });

  test('leads to the first one: whoever comes back is seen there, whichever of them they are linked to', () => {
    const { desk, clock, contact, newContact } = reopened();
    clock.set('2026-04-15T10:00');
    const receivedAt = instantOf('2026-04-15T10:00');
    const later = takeContact(desk, [...talked(), ...changesOf({ receivedAt })]).contact;
    desk.acceptMatch({ contact: later, earlier: newContact });
    expect(desk.afterwards(contact).returns).toEqual([
      { contact: later, day: '2026-04-15', days: 23, isRelated: true },
    ]);
  });
});
