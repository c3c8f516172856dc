import { describe, expect, test } from 'vitest';
import { isOurs } from '../../../../electron/main/security/page.ts';
import { contentSecurityPolicy } from '../../../../electron/main/security/policy.ts';

describe('an address of our own pages', () => {
  test.each(['app://frontdoor', 'app://frontdoor/', 'app://frontdoor/index.html?a=1#b', 'app://frontdoor/a/b.js'])(
    '%s is one',
    (address) => {
      expect(isOurs(address)).toBe(true);
    },
  );

  test.each([
    ...['', 'app:', 'app://', 'app:///frontdoor', 'app://frontdoor.evil.example/', 'app://evil.example/frontdoor'],
    ...['app://frontdoor@evil.example/', 'app://evil.example#app://frontdoor', 'app://frontdoor:8080/'],
    ...['apps://frontdoor/', 'http://frontdoor/', 'https://frontdoor/', 'file:///frontdoor', 'about:blank'],
    ...['about:srcdoc', 'data:text/html,app://frontdoor', 'javascript:app://frontdoor', 'blob:app://frontdoor/1'],
    ...['filesystem:app://frontdoor/', 'view-source:app://frontdoor/', ' app ://frontdoor', 'app://front door/'],
  ])('%j is none', (address) => {
    expect(isOurs(address)).toBe(false);
  });
});

describe('the content security policy', () => {
  const policy = new Map(
    contentSecurityPolicy('abc')
      .split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
  );

  test('begins with nothing at all', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
  });

  test.each(['connect-src', 'base-uri', 'form-action', 'frame-ancestors', 'object-src'])('allows no %s', (name) => {
    expect(policy.get(name)).toEqual(["'none'"]);
  });

  test('allows scripts from our own files and from nowhere else', () => {
    expect(policy.get('script-src')).toEqual(["'self'"]);
  });

  test('allows no style but our own and the one with this answer’s nonce', () => {
    expect(policy.get('style-src')).toEqual(["'self'", "'nonce-abc'"]);
  });

  test('has no word that lets anything in by the back door', () => {
    expect(contentSecurityPolicy('abc')).not.toMatch(/unsafe|strict-dynamic|\*|https?:|blob:|wasm|report/);
  });
});
