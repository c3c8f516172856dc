/** Limits of one request from a page. */
const limits = { depth: 12, values: 20_000, characters: 1_000_000 } as const;

/**
 * True for plain data of a bounded size: nothing but objects, arrays, texts, numbers, yes/no and nothing.
 * Walks no further than the limits, so that a hostile value costs no more than they do.
 */
export function isSmall(input: unknown): boolean {
  let values = 0;
  let characters = 0;
  const walk = (value: unknown, depth: number): boolean => {
    values += 1;
    if (values > limits.values || depth > limits.depth) return false;
    if (value === null || value === undefined || typeof value === 'boolean') return true;
    if (typeof value === 'number') return true;
    if (typeof value === 'string') {
      characters += value.length;
      return characters <= limits.characters;
    }
    if (typeof value !== 'object') return false;
    // The length first: an array of a billion holes is small on the wire and endless to walk.
    if (Array.isArray(value)) return value.length <= limits.values && value.every((item) => walk(item, depth + 1));
    if (Object.getPrototypeOf(value) !== Object.prototype) return false;
    return Object.entries(value).every(([key, item]) => walk(key, depth + 1) && walk(item, depth + 1));
  };
  return walk(input, 0);
}
