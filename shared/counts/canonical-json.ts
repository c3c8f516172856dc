/**
 * A value as JSON that is the same wherever it is made: keys in the order of their bytes, no white space, what is
 * undefined left out.
 *
 * @throws Error for a number that is not whole, which two computers might write differently
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`);
    return `{${parts.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error('Only whole numbers are counted.');
  return JSON.stringify(value) ?? 'null';
}
