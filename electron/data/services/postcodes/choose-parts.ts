import type { FilePart } from '../files/zip-parts.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const baseOf = (name: string) => name.split('/').at(-1) ?? name;

/** The parts of the chosen files that matter. */
export interface ChosenParts {
  readonly rows: readonly FilePart[];
  /** Lists that say what the councils are called. */
  readonly names: readonly FilePart[];
  readonly notes: FilePart | null;
}

/**
 * Picks what holds postcodes out of everything that a download brings along. The ONS packs its directory twice, once as
 * a whole and once by area: one of the two is read. Pure.
 */
export function chooseParts(parts: readonly FilePart[]): ChosenParts {
  const tables = parts.filter(({ name }) => /\.csv$/i.test(name));
  const isBeside = ({ name }: FilePart) => /(?:^|\/)doc(?:s|uments?)?\//i.test(name) || /column_headers/i.test(name);
  const isByArea = ({ name }: FilePart) => /(?:^|\/)multi_csv\//i.test(name);
  const data = parts
    .filter(({ month }) => month === null)
    .concat(tables.filter((part) => part.month !== null && !isBeside(part)));
  const whole = data.filter((part) => !isByArea(part));
  return {
    rows: whole.length > 0 ? whole : data,
    names: tables.filter((part) => isBeside(part) && /names? and codes?/i.test(baseOf(part.name))),
    notes: parts.find(({ name }) => /(?:^|\/)metadata\.txt$/i.test(name)) ?? null,
  };
}

/** The month of an edition out of a file’s name, such as `ONSPD_FEB_2026_UK.csv`; null where it says none. Pure. */
export function monthInName(name: string): string | null {
  const [, word = '', year = ''] = /_([a-z]{3})_?(20\d\d)/i.exec(baseOf(name)) ?? [];
  const at = months.indexOf(word.toLowerCase());
  return at < 0 ? null : `${year}-${String(at + 1).padStart(2, '0')}`;
}

/** The month of an edition out of the notes that come with Code-Point Open; null where they say none. Pure. */
export function monthInNotes(notes: string): string | null {
  const [, year = '', month = ''] = /(?:COPYRIGHT|UPDATE) DATE\W+(20\d\d)-?(0[1-9]|1[0-2])/i.exec(notes) ?? [];
  return year === '' ? null : `${year}-${month}`;
}
