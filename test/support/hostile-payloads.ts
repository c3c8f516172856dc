import fc from 'fast-check';

/** What JSON cannot carry, by a name that the page turns into the thing itself. */
const odd = [
  ...['NaN', 'Infinity', 'undefined', 'map', 'set', 'date', 'bytes', 'buffer', 'pattern', 'error', 'bigint', 'boxed'],
  ...['cycle', 'nested', 'proto', 'half'],
] as const;
const heavy = ['holes', 'long', 'wide'] as const;

/** A payload as it travels to the page: JSON, in which `{ $: name }` stands for something odd. */
export type Encoded = fc.JsonValue;

const marker = fc
  .oneof({ weight: 40, arbitrary: fc.constantFrom(...odd) }, fc.constantFrom(...heavy))
  .map((name) => ({ $: name }));
const keys = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom('id', 'contact', 'visit', 'seq', 'changes', 'field', 'value', 'note', 'channel', 'day', 'limit'),
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'then', 'toJSON', 'length'),
);
const leaf = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 20 }) },
  fc.constantFrom(
    "'; DROP TABLE contact; --",
    '../../etc/passwd',
    '\u0000',
    '%00',
    '{{7*7}}',
    '<script>',
    '\ud83d\ude00',
  ),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -1, 1e21, 2 ** 53, -(2 ** 53)),
  fc.boolean(),
  fc.constant(null),
  { weight: 3, arbitrary: marker },
);

/** Anything at all. */
export const anything: fc.Arbitrary<Encoded> = fc.letrec<{ value: Encoded }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(keys, tie('value')), { maxLength: 5 }).map((pairs) => ({ $entries: pairs })),
  ),
})).value;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A good payload with one thing in it exchanged, added or taken away. */
export function spoiled(good: Encoded): fc.Arbitrary<Encoded> {
  if (Array.isArray(good) && good.length > 0) {
    return fc.oneof(
      anything,
      spoiled(good[0] ?? null).map((first): Encoded => [first, ...good.slice(1)]),
    );
  }
  if (!isObject(good)) return anything;
  const entries = Object.entries(good);
  const oneWorse = entries.map(([key, value]) =>
    spoiled(JSON.parse(JSON.stringify(value))).map(
      (worse): Encoded => ({ ...JSON.parse(JSON.stringify(good)), [key]: worse }),
    ),
  );
  const without = entries.map(([key]) =>
    fc.constant<Encoded>(
      Object.fromEntries(
        entries.filter(([name]) => name !== key).map(([name, value]) => [name, JSON.parse(JSON.stringify(value))]),
      ),
    ),
  );
  const more = fc.tuple(keys, anything).map(
    ([key, value]): Encoded => ({
      $entries: [...entries.map(([name, held]): Encoded => [name, JSON.parse(JSON.stringify(held))]), [key, value]],
    }),
  );
  return fc.oneof(...oneWorse, ...without, more, anything);
}

/** Turns what travelled into what it stands for. Runs in the page as well as here, so it stands by itself. */
export function decoded(encoded: unknown): unknown {
  const made: Record<string, () => unknown> = {
    NaN: () => Number.NaN,
    Infinity: () => Number.POSITIVE_INFINITY,
    undefined: () => undefined,
    map: () => new Map([['a', 1]]),
    set: () => new Set([1]),
    date: () => new Date(0),
    bytes: () => new Uint8Array(16),
    buffer: () => new ArrayBuffer(16),
    pattern: () => /x/,
    error: () => new Error('x'),
    bigint: () => 7n,
    boxed: () => Object('x'),
    cycle: () => {
      const self: Record<string, unknown> = { a: 1 };
      self.self = self;
      return self;
    },
    holes: () => {
      const holes: unknown[] = [];
      holes.length = 50_000;
      return holes;
    },
    nested: () => Array.from({ length: 200 }).reduce((inner) => [inner], 'x'),
    long: () => 'x'.repeat(1_200_000),
    wide: () => Array.from({ length: 25_000 }, (_, at) => at),
    proto: () => JSON.parse('{"__proto__":{"roles":["administrator"]},"constructor":{"prototype":{}}}'),
    half: () => 'a\ud800b',
  };
  const decode = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(decode);
    if (typeof value !== 'object' || value === null) return value;
    const name: unknown = Reflect.get(value, '$');
    const make = typeof name === 'string' && Object.hasOwn(made, name) ? made[name] : undefined;
    if (make) return make();
    const entries: unknown = Reflect.get(value, '$entries');
    const pairs: unknown[] = Array.isArray(entries) ? entries : Object.entries(value);
    const whole: Record<string, unknown> = {};
    for (const pair of pairs) {
      const [key, held] = Array.isArray(pair) ? pair : [];
      Object.defineProperty(whole, String(key), {
        value: decode(held),
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
    return whole;
  };
  return decode(encoded);
}

/** What of a payload arrives: the bridge between page and preload loses a key called `__proto__`. */
export function arriving(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 1_000 ? value : value.map(arriving);
  if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype || value.self === value) return value;
  const entries = Object.entries(value).filter(([key]) => key !== '__proto__');
  return Object.fromEntries(entries.map(([key, held]) => [key, arriving(held)]));
}
