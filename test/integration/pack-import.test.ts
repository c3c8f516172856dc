import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportOn } from '../../build/pack/report.mts';
import { openStore } from '../../electron/data/open-store.ts';
import { checkFolder } from '../../electron/data/pack/check-folder.ts';
import { newId } from '../../shared/domain/ids.ts';
import { deskCalls } from '../support/desk-calls.ts';
import { type Edit, withSomerset } from '../support/pack-folders.ts';
import { newKey, newStore, opening, refusalOf } from '../support/stores.ts';
import { testFolder } from '../support/test-folder.ts';

/** What the command prints about a folder, without the folder's name and without its last line. */
function printedAbout(folder: string): string[] {
  const { lines } = reportOn(folder, checkFolder(folder));
  return lines
    .slice(0, -1)
    .filter((line) => line !== '')
    .map((line) => line.replace(`${folder}/`, ''));
}

const unsound: readonly (readonly [what: string, edit: Edit, at: RegExp, says: string])[] = [
  [
    'a file that is no YAML',
    { file: 'lists.yaml', from: 'safety_triggers: #', to: 'safety_triggers: { #' },
    /^lists\.yaml:\d+:\d+ {2}/,
    'one colon too many',
  ],
  [
    'a first file that is no YAML',
    { file: 'pack.yaml', from: 'council: ', to: 'council: "' },
    /^pack\.yaml:\d+:\d+ {2}/,
    'not closed',
  ],
  [
    'an unknown id',
    { file: 'guide.yaml', from: 'is: support-failed', to: 'is: suport-failed' },
    /^guide\.yaml:\d+:\d+ {2}/,
    'Did you mean “support-failed”?',
  ],
  [
    'a missing number',
    {
      file: 'lists.yaml',
      from: 'ring: { in_hours: "EXAMPLE 01632 960904", out_of_hours: "EXAMPLE 01632 960999" }',
      to: 'ring: { in_hours: "EXAMPLE 01632 960904" }',
    },
    /^lists\.yaml:\d+:\d+ {2}/,
    '“out_of_hours” is missing.',
  ],
  [
    'a stage that can never come up',
    {
      file: 'guide.yaml',
      from: '{ fact: needAppears, is: true }',
      to: '{ all: [{ fact: channelGroup, is: phone }, { fact: channelGroup, is: online }] }',
    },
    /^guide\.yaml:\d+:\d+ {2}/,
    'can never come up',
  ],
];

describe('a pack that is offered when the store opens', () => {
  test.each(unsound)('is refused for %s with the sentences of the command, and the old one goes on', (...fault) => {
    const [, edit, at, says] = fault;
    const store = newStore();
    const first = store.open();
    const before = deskCalls(first.context).currentPack();
    expect(deskCalls(first.context).refusedPack()).toBeNull();
    first.close();
    withSomerset([edit], (folder) => {
      const { context } = store.open({ packs: folder });
      const desk = deskCalls(context);
      expect(desk.currentPack()).toEqual(before);
      expect(desk.start({ id: newId(), channel: 'phone-in' }).packVersion).toBe(before.version);
      const refused = desk.refusedPack();
      expect(refused?.sentences).toEqual(printedAbout(folder));
      expect(refused?.sentences[0]).toMatch(at);
      expect(refused?.sentences[0]).toContain(says);
      expect(desk.audit().filter(({ action }) => action === 'pack-refused')).toMatchObject([
        { subject: refused?.name },
      ]);
    });
  });

  test('is refused once for each mistake, and the refusal is forgotten once it is put right', () => {
    const store = newStore();
    const refusals = (packs?: string) => {
      const opened = store.open(packs === undefined ? {} : { packs });
      const desk = deskCalls(opened.context);
      const count = desk.audit().filter(({ action }) => action === 'pack-refused').length;
      const sentences = desk.refusedPack()?.sentences.length ?? 0;
      opened.close();
      return { count, sentences };
    };
    withSomerset([{ file: 'guide.yaml', from: 'is: support-failed', to: 'is: nothing' }], (folder) => {
      expect(refusals(folder)).toEqual({ count: 1, sentences: 1 });
      expect(refusals(folder)).toEqual({ count: 1, sentences: 1 });
      writeFileSync(join(folder, 'other.yaml'), 'council: Elsewhere\n');
      expect(refusals(folder)).toEqual({ count: 2, sentences: 2 });
    });
    expect(refusals()).toEqual({ count: 2, sentences: 0 });
  });

  test('is refused where there is no folder, no file, or a folder in place of a file', () => {
    const store = newStore();
    const sentenceFor = (folder: string) => {
      const opened = store.open({ packs: folder });
      const said = deskCalls(opened.context).refusedPack()?.sentences;
      opened.close();
      return said?.join(' ');
    };
    const folder = testFolder();
    expect(sentenceFor(folder)).toContain('none of its files ends in .yaml');
    writeFileSync(join(folder, 'pack.yaml'), 'id: somerset\n');
    expect(sentenceFor(folder)).toContain('“version” is missing');
    mkdirSync(join(folder, 'lists.yaml'));
    expect(sentenceFor(folder)).toContain('lists.yaml cannot be opened (EISDIR)');
    rmSync(folder, { recursive: true });
    expect(sentenceFor(folder)).toContain('There is no folder');
  });

  test('keeps a new store from opening where it is the only one, and says what to put right', () => {
    const folder = join(testFolder(), 'store');
    mkdirSync(folder);
    withSomerset([{ file: 'guide.yaml', from: 'is: support-failed', to: 'is: nothing' }], (packs) => {
      const { code, message } = refusalOf(() => openStore(opening(folder, newKey(), { how: 'create', packs })));
      expect(code).toBe('invalid');
      expect(message).toContain(printedAbout(packs)[0]);
    });
  });
});
