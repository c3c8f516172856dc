import type { Entry } from '../../pack/schema.ts';
import type { Note } from '../contact.ts';
import { dayWriter } from '../day-writer.ts';
import { entryOf } from '../guide/entry-of.ts';
import { saysSomething } from '../guide/says-something.ts';
import { civilDateOf, civilTimeOf, type Instant } from '../time.ts';

/** The words for a code; the code itself where the pack does not know it; empty where there is none. */
export function labelOf(list: Readonly<Record<string, Entry>>, code: string | null): string {
  return code === null ? '' : (entryOf(list, code)?.label ?? code);
}

/** The words for several codes, with commas. */
export function labelsOf(list: Readonly<Record<string, Entry>>, codes: readonly (string | null)[]): string {
  return joined(...codes.map((code) => labelOf(list, code)));
}

/** The parts that say something, with commas. */
export function joined(...parts: readonly string[]): string {
  return parts.filter(saysSomething).join(', ');
}

/** A day on paper, `Tuesday 24 March 2026`: whoever reads it does not know when it was printed. */
export const dayOnPaper = dayWriter({ dateStyle: 'full' });

/** A birth date on paper, `2 June 1941`. */
export const dateOnPaper = dayWriter({ dateStyle: 'long' });

/** A moment on paper, `Tuesday 24 March 2026 at 11:51`. */
export function momentOnPaper(moment: Instant): string {
  return `${dayOnPaper(civilDateOf(moment))} at ${civilTimeOf(moment)}`;
}

/** A line as it was said, in quotation marks; one that came in writing says so. */
export function quoted(text: string): string {
  return `“${text.trim()}”`;
}

/** A line of the notes as it was said. */
export function quotedLine({ text, received }: Note): string {
  if (!received) return quoted(text);
  return `${quoted(text)} (in writing${saysSomething(received.from) ? ` from ${received.from.trim()}` : ''})`;
}

/** A text that was put down, as a sentence of its own after a word; nothing where it says nothing. */
export function saying(opening: string, text: string): string {
  return saysSomething(text) ? `${opening} ${text.trim()}` : '';
}

/** A yes or no as two sentences say it; nothing where nobody has asked. */
export function either(value: boolean | null, yes: string, no: string): string {
  return value === null ? '' : value ? yes : no;
}

/** The lines that say something, each a paragraph. */
export function paragraphs(...lines: readonly string[]): string {
  return lines.filter(saysSomething).join('\n');
}
