import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codePointRow, inventedPostcodes, onspdHeader, onspdRow } from '../support/postcodes/invented-list.ts';
import { deskWithStore, file, refusal, row, taunton, zip } from '../support/postcodes/list-files.ts';
import { madeZip } from '../support/postcodes/made-zip.ts';
import { testFolder } from '../support/test-folder.ts';

describe('what is no list is refused, with what to do, and the list in use stays', () => {
  const long = [...inventedPostcodes(2_000)].map(codePointRow).join('');
  const half = long.slice(0, long.length - 20);
  const whole = madeZip([{ name: 'Data/CSV/ta.csv', content: long }]);
  const cases: readonly [what: string, problem: string, files: () => string[]][] = [
    ['nothing chosen', 'not-chosen', () => []],
    ['a file that is gone', 'unreadable', () => [join(testFolder(), 'gone.csv')]],
    ['other columns', 'not-a-list', () => [file('people.csv', 'name,born\r\nJoan,1941\r\n')]],
    ['ten other columns', 'not-a-list', () => [file('ten.csv', 'a,b,c,d,e,f,g,h,i,j\r\n')]],
    ['a spreadsheet', 'broken-zip', () => [file('list.xlsx', Buffer.from('PK\x03\x04 and so on'))]],
    ['bytes', 'not-a-list', () => [file('list.csv', Buffer.alloc(5_000))]],
    ['an empty file', 'empty', () => [file('list.csv', '')]],
    ['a header alone', 'empty', () => [file('ONSPD.csv', onspdHeader)]],
    ['half a CSV', 'cut-off', () => [file('half.csv', half)]],
    ['a CSV that ends within a quote', 'cut-off', () => [file('half.csv', `${long}"TA1 1`)]],
    ['half a zip', 'broken-zip', () => [file('half.zip', whole.subarray(0, whole.length / 2))]],
    ['a zip with other bytes in it', 'broken-zip', () => [zip({ name: 'ta.csv', content: long, saysSum: 1 })]],
    ['a zip without a list', 'empty', () => [zip({ name: 'readme.txt', content: 'Hello' })]],
    ['a locked zip', 'locked-zip', () => [zip({ name: 'ta.csv', content: long, isLocked: true })]],
    ['a zip bomb', 'too-big', () => [zip({ name: 'ta.csv', content: Buffer.alloc(20_000_000, 'A') })]],
    [
      'a zip bomb that lies',
      'broken-zip',
      () => [zip({ name: 'ta.csv', content: Buffer.alloc(20_000_000, 'A'), saysBytes: 1_000 })],
    ],
    [
      'one that says it is endless',
      'too-big',
      () => [zip({ name: 'ta.csv', content: long, saysBytes: 4_294_967_000 })],
    ],
    ['text without lines', 'not-a-list', () => [file('long.csv', `"${'A'.repeat(3_000_000)}`)]],
    ['two kinds at once', 'mixed', () => [file('a.csv', long), file('b.csv', onspdHeader + onspdRow('TA1 1AA'))]],
    ['too many lines that are none', 'bad-rows', () => [file('bad.csv', long + row('TA1', 1, 1).repeat(60))]],
  ];

  test('whatever is wrong with it', async () => {
    const { desk, jobs, inFolder } = deskWithStore();
    await jobs.importPostcodes([file('ta.csv', taunton)]);
    const before = inFolder();
    for (const [what, problem, files] of cases) {
      const refused = await refusal(jobs.importPostcodes(files(), [], true));
      expect(refused.details?.problem, `${what}: ${refused.message}`).toBe(problem);
      expect(refused.message, what).toMatch(/Choose|choose|Download|Unpack|Copy/);
      expect(inFolder(), what).toEqual(before);
    }
    expect(desk.lookUp('TA1 1AA').kind).toBe('exact');
  });

  test('and what a process that was ended left half made goes with the next import', async () => {
    const { jobs, inFolder, folder, desk } = deskWithStore();
    await jobs.importPostcodes([file('ta.csv', taunton)]);
    const ended = 2 ** 22 + 7;
    writeFileSync(join(folder, `postcodes-${ended}.part`), 'half');
    expect(desk.lookUp('TA1 1AA').kind).toBe('exact');
    await jobs.importPostcodes([file('ta.csv', taunton)]);
    expect(inFolder().filter((name) => name.endsWith('.part'))).toEqual([]);
    writeFileSync(join(folder, `postcodes-${process.ppid}.part`), 'half');
    expect(await refusal(jobs.importPostcodes([file('ta.csv', taunton)]))).toMatchObject({ code: 'busy' });
  });
});
