import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { fileSchema } from '../../../build/pack/file-schema.mts';
import { factNames } from '../../../shared/pack/condition-schema.ts';

const packs = resolve(import.meta.dirname, '../../../packs');
const published: unknown = JSON.parse(readFileSync(join(packs, 'pack.schema.json'), 'utf8'));
const files = readdirSync(packs, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(packs, name)).map((file) => join(name, file)))
  .filter((file) => file.endsWith('.yaml'));
const editor = z.fromJSONSchema(fileSchema());

describe('the published schema', () => {
  test('is that of the code; if not, run npm run pack:schema', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(fileSchema())));
  });

  test.each(files)('is named in the first line of %s, and takes it', (file) => {
    const text = readFileSync(join(packs, file), 'utf8');
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../pack.schema.json');
    expect(editor.safeParse(parse(text)).error).toBeUndefined();
  });

  test('offers every fact, every field and every property by name', () => {
    const text = JSON.stringify(published);
    for (const name of factNames) expect(text).toContain(`"${name}"`);
    for (const name of ['leaves_out', 'out_of_hours', 'needs_existing_support', 'use', 'at_least']) {
      expect(text).toContain(`"${name}":`);
    }
  });

  const stage = {
    id: 'a',
    title: 'A',
    purpose: 'B',
    prompts: [{ say: 'C' }],
    captures: ['notes'],
    done: { known: 'topicMain' },
  };
  const guide = (change: object) => ({ guide: { id: 'g', title: 'G', stages: [{ ...stage, ...change }] } });

  test.each([
    ['a label alone', { topics: { transport: 'Getting out' } }],
    ['a named condition', { conditions: { rings: { fact: 'channelGroup', is: 'phone' } } }],
    ['a stage that uses it', guide({ applies: { all: [{ use: 'rings' }] } })],
  ])('takes %s', (_what, content) => {
    expect(editor.safeParse(content).success).toBe(true);
  });

  test.each([
    ['an unknown key', { surprise: 1 }],
    ['a label alone where more is needed', { channels: { phone: 'Phone' } }],
    ['an outcome without a bucket', { outcomes: { died: { label: 'Died', class: 'closed-other', cld: null } } }],
    ['an unknown fact', guide({ done: { known: 'shoeSize' } })],
    ['an unknown capture', guide({ captures: ['shoeSize'] })],
    ['a condition of no known kind', guide({ done: { never: true } })],
  ])('refuses %s', (_what, content) => {
    expect(editor.safeParse(content).success).toBe(false);
  });
});
