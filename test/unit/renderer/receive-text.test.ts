import { describe, expect, test } from 'vitest';
import { pastesOf } from '../../../renderer/features/contact/notes/pastes-of.ts';
import { receivedEdits, receivingOf, receivingProblem } from '../../../renderer/features/contact/notes/receive-text.ts';
import { applyChange } from '../../../shared/domain/changes.ts';
import type { Contact } from '../../../shared/domain/contact.ts';
import { recordWith } from '../../support/packs.ts';

const now = '2026-03-25T09:05:00.000Z';
const at = '2026-03-25T08:55:00.000Z';
const form = { text: 'Medically fit Friday.\n\nNew hip.', from: ' Discharge hub ', channel: 'online-professional', at };

function contactWith(fields: Parameters<typeof recordWith>[0] = {}): Contact {
  return {
    ...{ id: 'c', packId: 'somerset', packVersion: '1', openedAt: now, closedAt: null, civilDay: '2026-03-25' },
    ...{ sample: false, followUp: null, correction: null, promisesKept: [], ...recordWith(fields) },
  };
}

const afterwards = (contact: Contact, receiving = form) =>
  receivedEdits(contact, receiving, now).reduce<Contact>(applyChange, contact);

describe('something that came in writing', () => {
  test('is kept word for word, and sets when, how and from whom the contact came where it began it', () => {
    const kept = afterwards(contactWith());
    expect(pastesOf(kept.notes)).toMatchObject([{ text: form.text, received: { at, from: 'Discharge hub' } }]);
    expect(kept.fields).toMatchObject({
      ...{ receivedAt: at, channel: 'online-professional', requesterName: 'Discharge hub' },
    });
  });

  test('sets nothing of the contact where something was said before, and takes no name away', () => {
    expect(afterwards(contactWith({ unfinishedLine: 'Hello' })).fields.channel).toBe('phone-in');
    expect(afterwards(afterwards(contactWith()), { ...form, channel: 'letter' }).fields.channel).toBe(
      'online-professional',
    );
    expect(afterwards(contactWith({ requesterName: 'Sam' })).fields.requesterName).toBe('Sam');
  });

  test('of 100,000 letters loses none, and stands in one block beside another one', () => {
    const text = 'She has not been out since November.\n'.repeat(2_800);
    const both = afterwards(afterwards(contactWith(), { ...form, text }));
    expect(both.notes.length).toBeGreaterThan(20);
    expect(pastesOf(both.notes).map((item) => ('received' in item ? item.text : ''))).toEqual([text, form.text]);
  });

  test.each([
    [{ text: ' \n ' }, 'Paste or type'],
    [{ channel: null }, 'how it came'],
    [{ at: null }, 'when it was received'],
    [{ at: '1926-03-25T08:55:00.000Z' }, 'the year 2000'],
    [{ at: '2026-03-27T08:55:00.000Z' }, 'after today'],
  ])('says what is missing: %j', (values, sentence) => {
    expect(receivingProblem({ ...form, ...values }, now)).toContain(sentence);
    expect(receivingProblem(form, now)).toBeNull();
  });
});

test('what was being put in is gone on with as it was, its true time included; else it begins empty', () => {
  expect(receivingOf(contactWith({ unkeptReceived: [form] }))).toEqual(form);
  expect(receivingOf(contactWith())).toEqual({ text: '', from: '', channel: 'phone-in', at: null });
});
