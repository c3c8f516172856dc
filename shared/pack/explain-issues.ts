import type { z } from 'zod';
import { type Finding, finding } from './finding.ts';
import { closed, describe, nameOf, tooBig, wanted, wantedKinds } from './issue-words.ts';
import { nearest } from './nearest.ts';

type Issue = z.core.$ZodIssue;

/** Where zod finds fault, in words for whoever writes the pack. `raw` is what was written. */
export function explainIssues(issues: readonly Issue[], raw: unknown): Finding[] {
  return issues.flatMap((issue) => explain(issue, plainPath(issue.path), raw));
}

const plainPath = (path: readonly PropertyKey[]): (string | number)[] =>
  path.map((key) => (typeof key === 'number' ? key : String(key)));

function explain(issue: Issue, path: (string | number)[], raw: unknown): Finding[] {
  const name = `“${nameOf(path)}”`;
  const shape = (message: string) => finding('shape', path, message);
  if (issue.code === 'custom')
    return shape(/^[a-z]/.test(issue.message) ? `${name} ${closed(issue.message)}` : closed(issue.message));
  if (issue.code === 'invalid_union') return explainUnion(issue, path, raw);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.flatMap((key) =>
      finding('shape', [...path, key], `“${key}” means nothing here. Take it out, or correct its spelling.`),
    );
  }
  if (issue.code === 'invalid_key') {
    return shape(
      `${name} cannot be an id. Write lower-case letters and digits, words joined by hyphens, such as long-walk.`,
    );
  }
  const written = valueAt(raw, path);
  if (written === undefined) return shape(`${name} is missing. ${wanted(issue)}`);
  if (issue.code === 'invalid_value') {
    const options = issue.values.map(String);
    const shown = typeof written === 'string' ? written : JSON.stringify(written);
    return shape(
      `“${shown}” cannot stand here. ${nearest(shown, options, 'Choose one of the values the editor offers')}`,
    );
  }
  if (issue.code === 'too_big') return shape(tooBig(name, issue));
  if (issue.code === 'too_small')
    return shape(`${name} is too ${issue.origin === 'number' ? 'small' : 'short'}: at least ${issue.minimum}.`);
  if (issue.code === 'invalid_format') return shape(`${name} is not written as it should be. ${wanted(issue)}`);
  return shape(`${name} holds ${describe(written)}. ${wanted(issue)}`);
}

type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

/** What is wrong with the alternative that was meant: the one whose names are those that were written. */
function explainUnion(issue: UnionIssue, path: (string | number)[], raw: unknown): Finding[] {
  const isOutside = (each: Issue) =>
    each.path.length === 0 && ['unrecognized_keys', 'invalid_type'].includes(each.code);
  const [meant] = issue.errors
    .filter((errors) => !errors.some(isOutside))
    .toSorted((one, other) => one.length - other.length);
  const written = valueAt(raw, path);
  const isEmpty = isKeyed(written) && Object.keys(written).length === 0;
  if (meant && !isEmpty) return meant.flatMap((each) => explain(each, [...path, ...plainPath(each.path)], raw));
  const missing = issue.errors
    .flat()
    .flatMap((each) => (each.path.length > 0 ? plainPath(each.path).slice(0, 1).map(String) : []));
  const names = [...new Set(missing)];
  if (names.length === 0) {
    const said =
      written === undefined ? `“${nameOf(path)}” is missing.` : `“${nameOf(path)}” holds ${describe(written)}.`;
    const isNamed = issue.errors.flat().some((each) => each.code === 'invalid_type' && each.expected === 'object');
    return finding(
      'shape',
      path,
      `${said} ${isNamed ? wantedKinds.object : 'Write a word, a number, or true or false.'}`,
    );
  }
  const keys = isKeyed(written) && !Array.isArray(written) ? Object.keys(written) : [];
  const odd = keys.find((key) => !names.includes(key));
  const quoted = keys.map((key) => `“${key}”`).join(' and ');
  const said =
    keys.length === 0
      ? 'Nothing stands here.'
      : `${quoted} ${keys.length > 1 ? 'do not go together' : 'means nothing'} here.`;
  return finding(
    'shape',
    path,
    `${said} ${nearest(
      odd ?? keys[0] ?? '',
      names.filter((name) => name !== odd),
      'Look at how its neighbours are written',
    )}`,
  );
}

function isKeyed(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null;
}

function valueAt(raw: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (isKeyed(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    raw,
  );
}
