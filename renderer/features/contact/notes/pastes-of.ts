import type { Note, Received } from '../../../../shared/domain/contact.ts';

/** Something that came in writing, put together again from its lines. */
export interface Paste {
  readonly id: string;
  readonly received: Received;
  /** Word for word. */
  readonly text: string;
  readonly notes: readonly Note[];
}

/** A typed line, or something that came in writing. */
export type NoteItem = { readonly id: string; readonly note: Note } | Paste;

/** The notes with the lines of one paste put together, each where its first line stands. Pure. */
export function pastesOf(notes: readonly Note[]): NoteItem[] {
  const seen = new Set<string>();
  return notes.flatMap((note): NoteItem[] => {
    const { received } = note;
    if (!received) return [{ id: note.id, note }];
    if (seen.has(received.paste)) return [];
    seen.add(received.paste);
    const lines = notes.filter((other) => other.received?.paste === received.paste);
    return [{ id: received.paste, received, text: lines.map(({ text }) => text).join(''), notes: lines }];
  });
}
