import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportOn } from '../../../build/pack/report.mts';
import { checkFolder } from '../../../electron/data/pack/check-folder.ts';
import { withFolder, withSomerset } from '../../support/pack-folders.ts';
import { packNames } from '../../support/places.ts';

const root = resolve(import.meta.dirname, '../../..');

function check(...folders: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build/pack-check.mts', ...folders], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, out: stdout.trimEnd(), err: stderr };
}

/** What would be printed about a folder, by its name as packs/mine. */
function look(folder: string): string {
  return reportOn(folder, checkFolder(folder)).lines.join('\n').replaceAll(folder, 'packs/mine');
}

/** What would be printed about a folder with these files. */
function checkFiles(files: Readonly<Record<string, string>>): string {
  return withFolder((folder) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return look(folder);
  });
}

describe('npm run pack:check', () => {
  test('says in one line what was checked, and ends well', () => {
    const { status, out, err } = check('packs/somerset');
    expect(out).toMatch(
      /^packs\/somerset is sound: \d+ entries in 23 lists, 14 stages with \d+ prompts, 6 shorter paths, \d+ cues, 26 ends for each of 3 groups of people, \d+ practice callers\.$/,
    );
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  test('finds every pack of this repository sound', () => {
    const { status, out } = check(...packNames.map((name) => `packs/${name}`));
    const lines = out.split('\n').filter((line) => line !== '');
    expect(lines).toHaveLength(packNames.length);
    for (const name of packNames) expect(out).toContain(`packs/${name} is sound: `);
    expect(packNames).toEqual(expect.arrayContaining(['somerset', 'southampton']));
    expect(status).toBe(0);
  });

  test('counts what has to be put right, file by file, and ends badly', () => {
    const edits = [
      {
        file: 'lists.yaml',
        from: 'end-of-life: End of life',
        to: 'end-of-life: End of life\n  walks: outings\n  end-of-life: The end\n  walking: Walks\n  hikes: walks',
      },
      { file: 'guide.yaml', from: 'is: support-failed', to: 'is: nothing' },
    ];
    withSomerset(edits, (folder) => {
      const { status, out } = check(folder);
      const lines = out.split('\n').map((line) => line.replace(folder, 'mine'));
      expect(lines.map((line) => line.split(':')[0])).toEqual([
        'mine/guide.yaml',
        '',
        'mine/lists.yaml',
        'mine/lists.yaml',
        '',
        `There are 3 things to put right in mine.`,
      ]);
      expect(status).toBe(1);
    });
  });

  test('checks several packs, and ends badly where one of them is wrong', () => {
    const { status, out } = check('packs/somerset', 'packs/nowhere');
    expect(out).toContain('packs/somerset is sound');
    expect(out).toContain('There is no folder packs/nowhere.');
    expect(status).toBe(1);
  });

  test('asks for a folder where none is named', () => {
    const { status, err } = check();
    expect(err).toContain('npm run pack:check -- packs/somerset');
    expect(status).toBe(2);
  });

  test('says so where the folder is a file, is empty, or holds a folder in place of a file', () => {
    expect(look(join(root, 'package.json'))).toContain('packs/mine is a file. Name the folder it is in.');
    expect(checkFiles({})).toContain('There is no pack in packs/mine: none of its files ends in .yaml.');
    withFolder((folder) => {
      mkdirSync(join(folder, 'lists.yaml'));
      expect(look(folder)).toContain('lists.yaml cannot be opened (EISDIR).');
    });
  });

  test('says that a file with another ending is not read', () => {
    expect(checkFiles({ 'lists.yml': 'topics: {}' })).toContain('lists.yml is not read: its name has to end in .yaml.');
  });

  test.each([
    ['a tab', 'topics:\n\tmoney: Money\n', '2:1', 'There is a tab'],
    ['a bracket left open', 'targets: [\n  { measure: a\n', '3:1', 'a bracket before it is not closed'],
    ['a quote left open', 'council: "Somerset\n', '2:1', 'Something is not closed'],
    ['a colon too many', 'council: Somerset: the county\n', '1:10', 'There is one colon too many'],
    ['a star for nothing', 'council: *county\n', '1:10', 'A word that begins with *'],
    ['a line that is out of place', 'guide:\n    id: a\n  title: b\n', '3:1', 'not indented like its neighbours'],
  ])('explains a file that is no YAML because of %s', (_what, text, place, sentence) => {
    const [first] = checkFiles({ 'pack.yaml': text }).split('\n');
    expect(first).toContain(`packs/mine/pack.yaml:${place}  `);
    expect(first).toContain(sentence);
  });

  test('is not led into filling the memory', () => {
    const layers = Array.from({ length: 12 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(10)}]`);
    const out = checkFiles({ 'pack.yaml': ['a0: &a0 [x]', ...layers].join('\n') });
    expect(out).toContain('Write it out in full.');
  });

  test('says where a key is given by two files, and which list is nowhere', () => {
    withSomerset([], (folder) => {
      writeFileSync(join(folder, 'other.yaml'), '# more\ncouncil: Elsewhere\n');
      expect(look(folder)).toContain('packs/mine/pack.yaml:5:1  pack.yaml gives “council” a second time.');
    });
    expect(checkFiles({ 'pack.yaml': 'id: mine\n' })).toContain('“topics” is missing.');
  });

  test('says where a file holds a list', () => {
    expect(checkFiles({ 'pack.yaml': '- a\n' })).toContain(
      'packs/mine/pack.yaml:1:1  pack.yaml has to hold names with values.',
    );
    expect(checkFiles({ 'pack.yaml': '' })).toContain('pack.yaml has to hold names with values.');
  });
});
