import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What to write where something of another kind stands. */
export const wantedKinds: Readonly<Record<string, string>> = {
  string: 'Write words; put them in quotes if they are all digits.',
  number: 'Write a number, without quotes.',
  int: 'Write a whole number, without quotes.',
  boolean: 'Write true or false, without quotes.',
  array: 'Write a list: [one, two], or lines that begin with a hyphen.',
  object: 'Write names with values under it, indented.',
  record: 'Write names with values under it, indented.',
};

/** A sentence ends with one full stop. */
export function closed(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

/** What is said of something that is too large, in the unit it is counted in. */
export function tooBig(name: string, issue: Extract<Issue, { code: 'too_big' }>): string {
  const unit = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' entries' : '';
  return issue.origin === 'number'
    ? `${name} is too large: at most ${issue.maximum}.`
    : `${name} is too long: at most ${issue.maximum}${unit}.`;
}

/** What to write in place of what does not fit. A sentence. */
export function wanted(issue: Issue): string {
  if (issue.code === 'invalid_format') {
    if (issue.format === 'date') return 'Write a date as 2026-11-21.';
    return issue.message.startsWith('Invalid') ? 'Look at how its neighbours are written.' : `It ${issue.message}.`;
  }
  if (issue.code === 'invalid_value') return `Write one of: ${issue.values.map(String).join(', ')}.`;
  if (issue.code !== 'invalid_type') return 'Look at how its neighbours are written.';
  return wantedKinds[issue.expected] ?? 'Look at how its neighbours are written.';
}

/** What stands somewhere, in the middle of a sentence. */
export function describe(written: unknown): string {
  if (written === null) return 'nothing';
  if (Array.isArray(written)) return 'a list';
  if (typeof written === 'object') return 'names with values';
  return typeof written === 'string'
    ? `the words “${written}”`
    : `${typeof written === 'number' ? 'the number ' : ''}${written}`;
}

/** What to call a place: its last name, and for a place in a list the name of the list and which one it is. */
export function nameOf(path: readonly (string | number)[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'pack';
  return typeof last === 'number' ? `${path.at(-2) ?? 'entry'}, number ${last + 1}` : last;
}
