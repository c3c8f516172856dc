import { describe, expect, test } from 'vitest';
import { isSmall } from '../../../../electron/main/security/is-small.ts';

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { in: value };
  return value;
}

function cyclic(): unknown {
  const value: Record<string, unknown> = {};
  value.self = value;
  return value;
}

describe('a request of a bounded size', () => {
  test.each([undefined, null, true, 0, '', [], {}, { a: [1, { b: null }] }, nested(12), Object.create(null) === null])(
    'is let through: %j',
    (value) => {
      expect(isSmall(value)).toBe(true);
    },
  );

  test.each<[string, unknown]>([
    ['too deep', nested(13)],
    ['turning in a circle', cyclic()],
    ['too many values', Array.from({ length: 20_001 }, () => 0)],
    ['too many keys', Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`k${at}`, 0]))],
    ['too long a text', 'x'.repeat(1_000_001)],
    ['long keys', { ['x'.repeat(1_000_001)]: 1 }],
    ['many texts that are long together', Array.from({ length: 101 }, () => 'x'.repeat(10_000))],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a big integer', 1n],
    ['a map', new Map()],
    ['a set', new Set()],
    ['a date', new Date(0)],
    ['a pattern', /x/],
    ['an error', new Error('x')],
    ['bytes', new Uint8Array(4)],
    ['a buffer', new ArrayBuffer(4)],
    ['a boxed text', Object('x')],
    ['an instance of a class', new (class Odd {})()],
    ['an object without a prototype', Object.create(null)],
    ['one of them deep inside', { a: [{ b: new Map() }] }],
  ])('is refused: %s', (_what, value) => {
    expect(isSmall(value)).toBe(false);
  });

  test('costs no more than its limits, whatever is claimed', () => {
    const holes: unknown[] = [];
    holes.length = 4_294_967_295;
    expect(isSmall(holes)).toBe(false);
    expect(isSmall({ a: holes })).toBe(false);
  });
});
