import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createContactEditor } from '../../../renderer/features/contact/editor/contact-editor.ts';
import { inverseOf } from '../../../renderer/features/contact/editor/inverse-of.ts';
import { applyChange } from '../../../shared/domain/changes.ts';
import type { Contact, Note } from '../../../shared/domain/contact.ts';
import { newId } from '../../../shared/domain/ids.ts';
import { anyChange } from '../../support/arbitrary-change.ts';
import { recordWith, somerset } from '../../support/packs.ts';

const at = '2026-03-23T10:12:00.000Z';
const line = (text: string): Note => ({ id: newId(), at, text, tag: null });

function contactWith(notes: Note[]): Contact {
  return {
    id: newId(),
    packId: somerset.id,
    packVersion: somerset.version,
    openedAt: at,
    closedAt: null,
    civilDay: '2026-03-23',
    sample: false,
    followUp: null,
    ...recordWith(),
    notes,
  };
}

const editorOf = (contact: Contact) =>
  createContactEditor(contact, somerset, { send: () => Promise.resolve(), now: () => at });

describe('the editor of a contact', () => {
  test('shows an edit at once, and follows the talk with it', () => {
    const editor = editorOf(contactWith([]));
    const before = editor.store.getState().following.gates.length;
    editor.choose('', { field: 'requesterType', value: 'self' });
    expect(editor.store.getState().contact.fields.requesterType).toBe('self');
    expect(editor.store.getState().following.gates.length).toBe(before - 1);
  });

  test('brings a line back to where it stood', () => {
    const [first, second, third] = [line('one'), line('two'), line('three')];
    const editor = editorOf(contactWith([first, second, third]));
    editor.choose('The line is back.', { removedNote: second.id });
    expect(editor.store.getState().contact.notes).toEqual([first, third]);
    expect(editor.undo()).toBe('The line is back.');
    expect(editor.store.getState().contact.notes).toEqual([first, second, third]);
    expect(editor.undo()).toBeNull();
  });

  test('is saved once the store has acknowledged, and tells the number of the last patch', async () => {
    const editor = editorOf(contactWith([]));
    editor.type({ field: 'personName', value: 'Joan' });
    expect(editor.store.getState().save).toEqual({ state: 'saving' });
    expect(await editor.flush()).toBe(1);
    expect(editor.store.getState().save).toEqual({ state: 'saved', at });
  });
});

describe('the inverse of an edit', () => {
  test('takes it back, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 12 }), anyChange, (earlier, edit) => {
        const before = earlier.reduce(applyChange, recordWith());
        const inverse = inverseOf(before, edit);
        const after = applyChange(before, edit);
        const back = inverse === null ? after : applyChange(after, inverse);
        expect(back.fields).toEqual(before.fields);
        expect(new Set(back.notes)).toEqual(new Set(before.notes));
        expect(new Set(back.solutions)).toEqual(new Set(before.solutions));
      }),
    );
  });
});
