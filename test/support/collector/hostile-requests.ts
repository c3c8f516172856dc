import type { Random } from '../random.ts';

/** A request that no desk would send. */
export interface HostileRequest {
  readonly method: string;
  readonly path: string;
  readonly token?: string;
  readonly text?: string;
  readonly headers?: Record<string, string>;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const hostileValues: readonly Json[] = [
  ...[null, true, 0, -1, 1.5, 1e308, -1e308, 5_001, -5_001, 2 ** 31, Number.MAX_SAFE_INTEGER],
  ...['', ' ', '\u0000', '\u202e', "'; DROP TABLE cell; --", 'Joan Pike', '9'.repeat(5_000), '2026-02-30', '../../etc'],
  ...[[], {}, [[]], [null], { constructor: {} }, { $ne: 1 }, [['a', 'b', 'c', 1]], { toString: 'x' }],
];

const otherPaths = [
  '/',
  '/v1',
  '/v1/sync/',
  '/v2/sync',
  '/v1/%2e%2e/etc',
  '/openapi.yaml',
  '/.env',
  `/${'a'.repeat(3_000)}`,
];

const pick = <T>(random: Random, list: readonly T[]): T | undefined => list[random.whole(list.length)];

/** One of them: a good upload that was spoilt somewhere, a body that is no JSON, a wrong address, a wrong credential. */
export function hostileRequest(random: Random, { token, upload }: { token: string; upload: unknown }): HostileRequest {
  const post = { method: 'POST', token };
  const spoilt = () => JSON.stringify(spoil(random, parsed(JSON.stringify(upload))));
  const ways: (() => HostileRequest)[] = [
    () => ({ ...post, path: '/v1/sync', text: spoilt() }),
    () => ({ ...post, path: '/v1/sync', text: spoilt() }),
    () => ({ ...post, path: '/v1/sync', text: spoilt() }),
    () => ({ ...post, path: '/v1/digest', text: spoilt() }),
    () => ({ ...post, path: '/v1/enrol', text: spoilt() }),
    () => ({ ...post, path: '/v1/credential/rotate', text: spoilt() }),
    () => ({ ...post, path: '/v1/sync', text: cut(random, JSON.stringify(upload)) }),
    () => ({ ...post, path: '/v1/sync', text: `{"__proto__":{"v":1},"v":1,${JSON.stringify(upload).slice(1)}` }),
    () => ({ ...post, path: '/v1/sync', text: '['.repeat(1 + random.whole(50_000)) }),
    () => ({ ...post, path: '/v1/sync', text: JSON.stringify(pick(random, hostileValues)) }),
    () => ({ method: 'POST', path: '/v1/sync', token: wrongToken(random, token), text: JSON.stringify(upload) }),
    () => ({ method: 'POST', path: '/v1/sync', text: JSON.stringify(upload) }),
    () => ({
      method: 'GET',
      path: `/v1/totals?since=${encodeURIComponent(String(pick(random, ['-1', 'x', '1e9', '1.5'])))}&b=1`,
      token,
    }),
    () => ({ method: pick(random, ['PUT', 'DELETE', 'PATCH']) ?? 'PUT', path: '/v1/sync', token, text: '{}' }),
    () => ({ method: pick(random, ['GET', 'POST']) ?? 'GET', path: pick(random, otherPaths) ?? '/', token }),
    () => ({ ...post, path: '/v1/sync', text: '{}', headers: { 'content-encoding': 'gzip' } }),
    () => ({
      ...post,
      path: '/v1/sync',
      text: 'v=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
    () => ({ method: 'GET', path: '/v1/pack', token: wrongToken(random, token) }),
  ];
  return pick(random, ways)?.() ?? { method: 'GET', path: '/' };
}

/** Changes one value somewhere in it, takes a field away, or adds one. */
function spoil(random: Random, value: Json): Json {
  if (Array.isArray(value)) {
    if (value.length === 0 || random.whole(6) === 0) return [...value, pick(random, hostileValues) ?? null];
    const at = random.whole(value.length);
    return value.map((each, index) => (index === at ? spoil(random, each) : each));
  }
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    const key = pick(random, keys) ?? 'x';
    const way = random.whole(6);
    if (way === 0) return { ...value, [`extra${random.whole(9)}`]: pick(random, hostileValues) ?? null };
    if (way === 1) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    return { ...value, [key]: spoil(random, value[key] ?? null) };
  }
  const other = pick(random, hostileValues) ?? null;
  return other === value ? 'Joan Pike' : other;
}

function cut(random: Random, text: string): string {
  return text.slice(0, random.whole(text.length - 1));
}

function wrongToken(random: Random, token: string): string {
  const [scheme = '', team = '', device = '', secret = ''] = token.split('.');
  const ways = [
    [scheme, team, device, 'A'.repeat(43)],
    [scheme, 'other', device, secret],
    [scheme, team, crypto.randomUUID(), secret],
    [scheme, team, device],
    ["' OR 1=1 --"],
    ['x'.repeat(4_000)],
  ];
  return (pick(random, ways) ?? []).join('.');
}

function parsed(text: string): Json {
  return JSON.parse(text);
}
