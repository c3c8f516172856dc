import { saysSomething } from '../../../../../../shared/domain/guide/says-something.ts';

/** An object as a publisher sent it. Read by {@link fieldOf} alone, so that a key such as `__proto__` is only a key. */
export type Raw = Readonly<Record<string, unknown>>;

/** True of an object that is no list. */
export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** False of what stands for nothing: null, blank text, an empty list. */
function isSent(value: unknown): boolean {
  if (typeof value === 'string') return saysSomething(value);
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}

/** The first of the named fields that holds something, with its name; null where none does. */
export function sentOf(raw: Raw, ...names: readonly string[]): { field: string; value: unknown } | null {
  for (const field of names) {
    const value = Object.hasOwn(raw, field) ? raw[field] : undefined;
    if (isSent(value)) return { field, value };
  }
  return null;
}

/** What the first of the named fields that holds something holds. */
export function fieldOf(raw: Raw, ...names: readonly string[]): unknown {
  return sentOf(raw, ...names)?.value ?? null;
}

/** The object in a field; null where it holds none. */
export function rawOf(raw: Raw, ...names: readonly string[]): Raw | null {
  const value = fieldOf(raw, ...names);
  return isRaw(value) ? value : null;
}

/** What is in the named fields, a single value as a list of one, with the path of each. */
export function listOf(raw: Raw, path: string, ...names: readonly string[]): { value: unknown; at: string }[] {
  return names.flatMap((name) => {
    const value = fieldOf(raw, name);
    if (value === null) return [];
    if (!Array.isArray(value)) return [{ value, at: `${path}${name}` }];
    return value.map((item: unknown, index) => ({ value: item, at: `${path}${name}[${index}]` }));
  });
}

/** The objects among {@link listOf}. */
export function rawsOf(raw: Raw, path: string, ...names: readonly string[]): { value: Raw; at: string }[] {
  return listOf(raw, path, ...names).flatMap(({ value, at }) => (isRaw(value) ? [{ value, at }] : []));
}
