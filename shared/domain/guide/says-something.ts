/** True where a text has something in it to see. Spaces, line ends and invisible characters say nothing. */
export function saysSomething(text: string): boolean {
  return /[^\p{Z}\p{C}]/u.test(text);
}
