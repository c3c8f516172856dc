import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange, change, keyOf } from '../../../../shared/domain/changes.ts';
import type { Contact } from '../../../../shared/domain/contact.ts';
import { contactFields, emptyFields } from '../../../../shared/domain/contact-fields.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import { anyChange } from '../../../support/arbitrary-change.ts';

const empty: Pick<Contact, 'fields' | 'notes' | 'solutions' | 'concerns'> = {
  fields: emptyFields('2026-03-23T10:12:00.000Z', 'phone-in'),
  notes: [],
  solutions: [],
  concerns: [],
};
const manyChanges = fc.array(anyChange, { maxLength: 30 });
const contactAfter = manyChanges.map((changes) => changes.reduce(applyChange, empty));
const byId = (list: readonly { id: string }[]) => list.toSorted((a, b) => a.id.localeCompare(b.id));
/** A contact without the order of its lines. */
const unordered = ({ fields, notes, solutions, concerns }: typeof empty) => ({
  fields,
  notes: byId(notes),
  solutions: byId(solutions),
  concerns: byId(concerns),
});

describe('a change', () => {
  test('does nothing the second time', () => {
    fc.assert(
      fc.property(contactAfter, anyChange, (contact, edit) => {
        const once = applyChange(contact, edit);
        expect(applyChange(once, edit)).toEqual(once);
      }),
    );
  });

  test('leaves the contact that it was given as it was', () => {
    fc.assert(
      fc.property(contactAfter, anyChange, (contact, edit) => {
        const before = structuredClone(contact);
        applyChange(contact, edit);
        expect(contact).toEqual(before);
      }),
    );
  });

  test('makes an earlier one with the same key needless', () => {
    fc.assert(
      fc.property(contactAfter, anyChange, anyChange, (contact, earlier, later) => {
        fc.pre(keyOf(earlier) === keyOf(later));
        const both = applyChange(applyChange(contact, earlier), later);
        expect(unordered(both)).toEqual(unordered(applyChange(contact, later)));
      }),
      { numRuns: 2_000 },
    );
  });

  test('does not meet one with another key', () => {
    fc.assert(
      fc.property(contactAfter, anyChange, anyChange, (contact, one, other) => {
        fc.pre(keyOf(one) !== keyOf(other));
        const forth = applyChange(applyChange(contact, one), other);
        const back = applyChange(applyChange(contact, other), one);
        expect(unordered(forth)).toEqual(unordered(back));
      }),
    );
  });

  test('keeps a contact within the contract', () => {
    fc.assert(
      fc.property(contactAfter, ({ fields }) => {
        for (const [name, schema] of Object.entries(contactFields)) {
          expect(schema.safeParse(Reflect.get(fields, name)).success, name).toBe(true);
        }
      }),
    );
  });

  test('leaves a known line in its place', () => {
    const [first, second] = [newId(), newId()];
    const line = (id: string, text: string) => ({ note: { id, at: '2026-03-23T10:12:00.000Z', text, tag: null } });
    const contact = [line(first, 'one'), line(second, 'two'), line(first, 'uno')].reduce(applyChange, empty);
    expect(contact.notes.map(({ text }) => text)).toEqual(['uno', 'two']);
  });

  test.each([
    { field: 'nobody', value: '' },
    { field: '__proto__', value: {} },
    { field: 'constructor', value: '' },
    { field: 'personName', value: 7 },
    { field: 'personName', value: 'x'.repeat(201) },
    { field: 'personName' },
    { field: 'personName', value: '', more: 1 },
    { field: 'personBorn', value: '2026-02-30' },
    { field: 'followUpWorkingDays', value: Number.NaN },
    { note: { id: 'not-an-id', at: '2026-03-23T10:12:00.000Z', text: 'x', tag: null } },
    { note: { id: newId(), at: '2026-03-23T10:12:00.000Z', text: '', tag: null } },
    { removedNote: 7 },
    {},
    [],
    null,
    'personName',
  ])('is refused: %j', (raw) => {
    expect(change.safeParse(raw).success).toBe(false);
  });
});
