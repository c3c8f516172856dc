import { partsOfName } from './fold-name.ts';
import type { Identity } from './match-people.ts';
import { familiesOf } from './short-names.ts';

/** A short name that stands for one whole name alone is that one; Bert, who may be three, stays Bert. */
function wholeName(part: string): string {
  const families = familiesOf(part);
  const [only = part] = families;
  return families.length === 1 ? only : part;
}

/**
 * Who somebody is in one line, the same however they were typed: the parts of the name in one order and the birth date.
 * Null where a name of two parts or the whole date is missing: too many people would share what is left.
 */
export function identityText({ name, born }: Pick<Identity, 'name' | 'born'>): string | null {
  const parts = partsOfName(name);
  if (parts.length < 2 || born === null || born.length !== 10) return null;
  return `${parts.map(wholeName).sort().join(' ')} ${born}`;
}
