import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createContactEditor } from '../../../renderer/features/contact/editor/contact-editor.ts';
import { inverseOf } from '../../../renderer/features/contact/editor/inverse-of.ts';
import { keepLine, typeLine } from '../../../renderer/features/contact/notes/line-edits.ts';
import { notSo } from '../../../renderer/features/contact/safety/concern-edits.ts';
import { applyChange } from '../../../shared/domain/changes.ts';
import type { Contact, Note } from '../../../shared/domain/contact.ts';
import { newId } from '../../../shared/domain/ids.ts';
import { anyChange } from '../../support/arbitrary-change.ts';
import { recordWith, somerset } from '../../support/packs.ts';
import { solutionWith } from '../../support/reference-contact.ts';

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
    promisesKept: [],
    correction: null,
    ...recordWith(),
    notes,
  };
}

const editorOf = (contact: Contact) =>
  createContactEditor(contact, somerset, { send: () => Promise.resolve(), now: () => at });

describe('the editor of a contact', () => {
  test('shows an edit at once, and follows the talk with it', () => {
    const editor = editorOf(contactWith([]));
    const before = editor.store.getState().following.gates.shut.length;
    editor.choose('', { field: 'requesterType', value: 'self' });
    expect(editor.store.getState().contact.fields.requesterType).toBe('self');
    expect(editor.store.getState().following.gates.shut.length).toBe(before - 1);
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

  test('takes a worry back by putting it away without answering its words', () => {
    const editor = editorOf(contactWith([line('He hits her.')]));
    const [heard] = editor.store.getState().following.safety;
    if (!heard) throw new Error('The words raise nothing.');
    editor.choose('The worry is as it was.', { concern: notSo(heard, at) });
    expect(editor.store.getState().following.safety.map(({ state }) => state)).toEqual(['not-so']);
    editor.undo();
    expect(editor.store.getState().following.safety.map(({ state }) => state)).toEqual(['raised']);
  });

  test('takes something of the screen back in its turn, and saves nothing for it', () => {
    const editor = editorOf(contactWith([]));
    let isAway = true;
    const put = (away: boolean) => () => {
      isAway = away;
    };
    editor.remember('It is back.', { back: put(false), again: put(true) });
    expect(editor.undo()).toBe('It is back.');
    expect(isAway).toBe(false);
    expect(editor.redo()).toBe('Done again.');
    expect(isAway).toBe(true);
    expect(editor.undo()).toBe('It is back.');
    expect(isAway).toBe(false);
    expect(editor.store.getState().save).toEqual({ state: 'saved', at: null });
  });

  test('takes a choice back and keeps the words typed into the same card since', () => {
    const editor = editorOf(contactWith([]));
    const card = solutionWith({ accepted: null, words: '' });
    editor.choose('', { solution: card });
    const accepted = { ...card, accepted: true };
    editor.choose('', { solution: accepted });
    editor.type({ solution: { ...accepted, words: 'Maggie from the church' } });
    editor.undo();
    expect(editor.store.getState().contact.solutions).toEqual([{ ...card, words: 'Maggie from the church' }]);
    editor.undo();
    expect(editor.store.getState().contact.solutions).toEqual([{ ...card, words: 'Maggie from the church' }]);
  });

  test('brings a cleared line back in front of the one begun since', () => {
    const editor = editorOf(contactWith([]));
    editor.type({ field: 'unfinishedLine', value: 'first line' });
    editor.choose('', { field: 'unfinishedLine', value: '' });
    editor.type({ field: 'unfinishedLine', value: 'the second' });
    editor.undo();
    expect(editor.store.getState().contact.fields.unfinishedLine).toBe('first line the second');
  });

  test('does again what was taken back, until something else is chosen', () => {
    const editor = editorOf(contactWith([]));
    const type = () => editor.store.getState().contact.fields.requesterType;
    editor.choose('', { field: 'requesterType', value: 'self' });
    editor.choose('', { field: 'requesterType', value: 'family' });
    editor.undo();
    editor.undo();
    expect(type()).toBeNull();
    editor.redo();
    expect(type()).toBe('self');
    editor.redo();
    expect(type()).toBe('family');
    expect(editor.redo()).toBeNull();
    editor.undo();
    editor.choose('', { field: 'requesterType', value: 'gp' });
    expect(editor.redo()).toBeNull();
    expect(type()).toBe('gp');
  });

  test('brings a kept line back to be typed on', () => {
    const editor = editorOf(contactWith([]));
    typeLine(editor, 'She misses the choir.');
    expect(editor.store.getState().isStepLast).toBe(false);
    keepLine(editor);
    expect(editor.store.getState().isStepLast).toBe(true);
    editor.undo();
    expect(editor.store.getState().contact).toMatchObject({
      notes: [],
      fields: { unfinishedLine: 'She misses the choir.' },
    });
    editor.redo();
    expect(editor.store.getState().contact.notes.map(({ text }) => text)).toEqual(['She misses the choir.']);
    expect(editor.store.getState().contact.fields.unfinishedLine).toBe('');
  });

  test('lets no worry go away with the line that raised it', () => {
    const editor = editorOf(contactWith([line('He hits her.')]));
    const [note] = editor.store.getState().contact.notes;
    editor.choose('', { removedNote: note?.id ?? '' });
    expect(editor.store.getState().following.safety.map(({ state }) => state)).toEqual(['raised']);
  });

  test('lets no worry go away with a box that has been left, and goes on asking about it', async () => {
    const editor = editorOf(contactWith([]));
    const safety = () => editor.store.getState().following.safety;
    editor.type({ field: 'assessmentWords', value: 'No. He hits me.' });
    expect(editor.store.getState().contact.concerns).toEqual([]);
    await editor.flush();
    await editor.flush();
    expect(editor.store.getState().contact.concerns).toMatchObject([{ trigger: 'abuse', seenAt: null, notSo: false }]);
    const [cue] = editor.store.getState().following.cues;
    expect(cue).toMatchObject({ kind: 'trigger', words: 'hits me', heardIn: 'assessmentWords' });
    editor.type({ field: 'assessmentWords', value: '' });
    const [standing] = safety();
    expect(standing?.state).toBe('raised');
    if (standing) editor.choose('', { concern: notSo(standing, at) });
    expect(safety().map(({ state }) => state)).toEqual(['not-so']);
    editor.undo();
    expect(safety().map(({ state }) => state)).toEqual(['raised']);
  });

  test('drops nothing of a pasted letter: what one line cannot hold becomes lines of its own', () => {
    const editor = editorOf(contactWith([]));
    const letter = Array.from({ length: 1_800 }, (_, index) => `word${index}`).join(' ');
    typeLine(editor, letter);
    const { notes, fields } = editor.store.getState().contact;
    expect([...notes.map(({ text }) => text), fields.unfinishedLine].join(' ')).toBe(letter);
    expect(notes.length).toBeGreaterThan(1);
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
