import { nameOnSheet, type SheetDocument, sheetTitles } from './document.ts';
import { dateOnPaper } from './words.ts';

/** Who it is about, in one line: `Albert Crane, born 2 June 1941, TA24 5SY`. */
export function headOf(sheet: SheetDocument): string {
  const { born, postcode } = sheet.person;
  return [nameOnSheet(sheet), born === null ? '' : `born ${dateOnPaper(born)}`, postcode]
    .filter((part) => part !== '')
    .join(', ');
}

/** What the sheet says of itself: an invented conversation, or one that is still open. */
export function statesOf({ isOpen, sample }: SheetDocument): string[] {
  return [
    sample ? 'Sample or practice: an invented conversation' : '',
    isOpen ? 'The conversation is still open: what stands here may change' : '',
  ].filter((part) => part !== '');
}

/** A sheet as plain text, what has to be read first at the top. */
export function sheetAsText(sheet: SheetDocument): string {
  const { kind, council, alerts, sections, leftOut } = sheet;
  return [
    ...alerts.map((line) => `!! ${line}`),
    ...(alerts.length > 0 ? [''] : []),
    `${sheetTitles[kind].toUpperCase()} (${council}): ${headOf(sheet)}`,
    ...statesOf(sheet),
    ...sections.flatMap(({ title, text }) => ['', title.toUpperCase(), text]),
    ...(leftOut.length > 0 ? ['', `Not in here: ${leftOut.join('; ')}.`] : []),
    '',
  ].join('\n');
}
