import { expect, test } from 'vitest';
import { collectorAddress } from '../../../shared/upstream/collector-address.ts';

test.each([
  ['https://counts.council.example', 'https://counts.council.example'],
  [' https://counts.council.example/a// ', 'https://counts.council.example/a'],
  ['http://127.0.0.1:8440', 'http://127.0.0.1:8440'],
  ['http://localhost:8440/', 'http://localhost:8440'],
])('%s is an address of a collector', (typed, kept) => {
  expect(collectorAddress.parse(typed)).toBe(kept);
});

test.each([
  ...['http://counts.council.example', 'http://127.0.0.1.evil.example', 'http://localhost.evil.example', 'ftp://a'],
  ...['https://name:word@counts.council.example', 'https://a.example/?token=x', 'https://a.example/#x', 'counts', ''],
  ...['file:///etc/passwd', 'javascript:alert(1)', `https://${'a'.repeat(300)}.example`],
])('%s is none: a credential goes over TLS, and nowhere but to a plain address', (typed) => {
  expect(collectorAddress.safeParse(typed).success).toBe(false);
});
