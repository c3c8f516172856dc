/**
 * True where a text has something in it to see. Spaces, line ends and invisible characters say nothing: this is the
 * one place that decides whether anything was written down, for the page, the gates and the pack alike. The empty
 * Braille cell is named by itself, as no class of Unicode has it among the invisible ones.
 */
export function saysSomething(text: string): boolean {
  return /[^\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}
