import type { Note } from '../../../../shared/domain/contact.ts';
import type { ContactFields } from '../../../../shared/domain/contact-fields.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import { clock } from '../../../lib/clock.ts';
import { sayHere } from '../../../lib/notices.ts';
import type { ContactEditor } from '../editor/contact-editor.ts';

type Tag = ContactFields['unfinishedTag'];

/** As long as a line may be. */
export const longestLine = 4_000;

/**
 * Types the line. More than a line can hold, such as a pasted letter, is kept as lines of its own, cut between
 * words, and the rest stands in the line: nothing that was pasted is dropped.
 */
export function typeLine(editor: ContactEditor, text: string): void {
  const { unfinishedTag } = editor.store.getState().contact.fields;
  const kept: Note[] = [];
  let rest = text;
  while (rest.length > longestLine) {
    const space = rest.lastIndexOf(' ', longestLine);
    const part = rest.slice(0, space > 0 ? space : longestLine);
    kept.push({ id: newId(), at: clock.now(), text: part, tag: unfinishedTag });
    rest = rest.slice(part.length).trimStart();
  }
  editor.type(...kept.map((note) => ({ note })), { field: 'unfinishedLine', value: rest });
}

/** Keeps the line that is being typed, if there is anything in it, and clears the way for the next. */
export function keepLine(editor: ContactEditor): void {
  const { unfinishedLine, unfinishedTag } = editor.store.getState().contact.fields;
  const text = unfinishedLine.trim();
  if (!saysSomething(text)) return;
  const note: Note = { id: newId(), at: clock.now(), text, tag: unfinishedTag };
  editor.choose(
    'The line can be typed on.',
    { note },
    { field: 'unfinishedLine', value: '' },
    { field: 'unfinishedTag', value: null },
  );
}

/** Clears the line that is being typed; it can be brought back, also once another one has been begun. */
export function clearLine(editor: ContactEditor): void {
  const { unfinishedLine, unfinishedTag } = editor.store.getState().contact.fields;
  if (unfinishedLine === '' && unfinishedTag === null) return;
  editor.choose('The line is back.', { field: 'unfinishedLine', value: '' }, { field: 'unfinishedTag', value: null });
  if (unfinishedLine === '') return;
  const bringBack = () => {
    const begun = editor.store.getState().contact.fields.unfinishedLine;
    const whole = [unfinishedLine, begun].filter((part) => part !== '').join(' ');
    editor.choose('The line is cleared again.', { field: 'unfinishedLine', value: whole.slice(0, longestLine) });
  };
  sayHere('Line cleared.', { label: 'Bring it back', run: bringBack });
}

/** Gives the line that is being typed a tag, or takes it off where it already has it. */
export function tagUnfinished(editor: ContactEditor, tag: Tag): void {
  const { unfinishedTag } = editor.store.getState().contact.fields;
  editor.choose('The tag is as it was.', { field: 'unfinishedTag', value: tag === unfinishedTag ? null : tag });
}

/** Gives a kept line a tag, or takes it off where it already has it. */
export function tagLine(editor: ContactEditor, noteId: string, tag: Tag): void {
  const note = editor.store.getState().contact.notes.find(({ id }) => id === noteId);
  if (note) editor.choose('The tag is as it was.', { note: { ...note, tag: note.tag === tag ? null : tag } });
}

/** Takes a kept line out; it can be brought back. */
export function removeLine(editor: ContactEditor, noteId: string): void {
  const note = editor.store.getState().contact.notes.find(({ id }) => id === noteId);
  if (!note) return;
  editor.choose('The line is back.', { removedNote: noteId });
  sayHere('Line taken out.', { label: 'Bring it back', run: () => editor.choose('The line is out again.', { note }) });
}
