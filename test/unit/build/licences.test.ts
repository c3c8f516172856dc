import { describe, expect, test } from 'vitest';
import { licencesText, partsList } from '../../../build/licences/about.mjs';
import { isAllowed } from '../../../build/licences/allowed.mjs';

const zod = {
  name: '@some/zod',
  version: '4.6.7',
  licence: 'MIT',
  text: 'Permission is hereby granted',
  home: 'https://zod.example',
};

describe('a licence', () => {
  test.each(['MIT', 'ISC', '(MIT OR GPL-3.0-only)', 'GPL-3.0-only OR Apache-2.0', 'MIT AND Zlib'])(
    'may be bundled: %s',
    (licence) => expect(isAllowed(licence)).toBe(true),
  );

  test.each(['AGPL-3.0-only', 'GPL-2.0', 'LGPL-3.0', 'MIT AND GPL-3.0-only', 'UNLICENSED', 'SEE LICENSE IN x', ''])(
    'may not: %s',
    (licence) => expect(isAllowed(licence)).toBe(false),
  );
});

test('what others wrote stands with its licence and its words', () => {
  expect(licencesText([zod])).toMatch(
    /@some\/zod 4\.6\.7\nLicence: MIT\nhttps:\/\/zod\.example\n\nPermission is hereby/,
  );
});

test('the list of parts names each by its address, its licence and what its archive adds up to', () => {
  const integrity = `sha512-${Buffer.from('sum').toString('base64')}`;
  expect(partsList({ name: 'frontdoor', version: '1.0.0' }, [{ ...zod, integrity }])).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { component: { name: 'frontdoor', version: '1.0.0' } },
    components: [
      {
        purl: 'pkg:npm/%40some/zod@4.6.7',
        licenses: [{ license: { id: 'MIT' } }],
        hashes: [{ alg: 'SHA-512', content: Buffer.from('sum').toString('hex') }],
      },
    ],
  });
});
