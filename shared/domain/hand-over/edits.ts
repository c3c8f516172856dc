import { z } from 'zod';
import { saysSomething } from '../guide/says-something.ts';
import { longestEdit, type SectionId, type SheetDocument, type SheetSection, sectionIds } from './document.ts';

/** What somebody put in a section's place, and what the record said then. */
const sheetEdit = z.strictObject({ text: z.string().max(longestEdit), from: z.string().max(longestEdit) });

/** What was changed in a sheet before it goes, by section. The record stays as it is. */
export const sheetEdits = z.partialRecord(z.enum(sectionIds), sheetEdit);
/** See {@link sheetEdits}. */
export type SheetEdits = z.infer<typeof sheetEdits>;

/** True where the record has changed since a section was edited: what was typed may be out of date. */
export function isOutOfDate(sheet: SheetDocument, edits: SheetEdits, id: SectionId): boolean {
  const edit = edits[id];
  return edit !== undefined && edit.from !== (sheet.sections.find((section) => section.id === id)?.text ?? '');
}

/** What keeps somebody from harm: words put in its place never stand alone once the record says something else. */
const binding: readonly SectionId[] = ['safety', 'contact', 'adjustments'];

function textOf(sheet: SheetDocument, edits: SheetEdits, { id, text }: SheetSection): string {
  const written = edits[id]?.text ?? text;
  if (!binding.includes(id) || written === text || !isOutOfDate(sheet, edits, id)) return written;
  return [written, 'The record has changed since this was written by hand. It says now:', text]
    .filter(saysSomething)
    .join('\n');
}

/**
 * What somebody edited, as far as it may still go. A reply holds only what the person agreed to: words of before the
 * record changed are not put back into it.
 */
export function editsThatHold(sheet: SheetDocument, edits: SheetEdits): SheetEdits {
  if (sheet.kind !== 'reply') return edits;
  return Object.fromEntries(
    sectionIds.flatMap((id) => (edits[id] && !isOutOfDate(sheet, edits, id) ? [[id, edits[id]]] : [])),
  );
}

/**
 * A composed sheet as it goes: edited sections say so, one that was emptied is named as taken out, and words that
 * were put where the record has nothing any more stay in it. Where the record has changed since about safety, contact or
 * adjustments, what it says now stands below. Pure.
 */
export function withEdits(sheet: SheetDocument, edits: SheetEdits): SheetDocument {
  const known = sheet.sections.map((section) => {
    const text = textOf(sheet, edits, section);
    return { ...section, text, edited: text !== section.text };
  });
  const rest = sectionIds.flatMap((id) => {
    const text = edits[id]?.text ?? '';
    const isKnown = known.some((section) => section.id === id);
    return isKnown || !saysSomething(text) ? [] : [{ id, title: 'Put in by hand', text, edited: true }];
  });
  const taken = known.filter(({ text }) => !saysSomething(text)).map(({ title }) => `${title} (taken out by hand)`);
  return {
    ...sheet,
    sections: [...known.filter(({ text }) => saysSomething(text)), ...rest],
    leftOut: [...sheet.leftOut, ...taken],
  };
}
