import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type PostcodeFinding, placeOfFinding } from '../../shared/domain/postcodes/finding.ts';
import { distanceBetween } from '../../shared/domain/postcodes/place.ts';
import { whoseArea } from '../../shared/domain/postcodes/whose-area.ts';
import { deskCalls } from '../support/desk-calls.ts';
import { somerset } from '../support/packs.ts';
import { codePointRow, inventedPostcodes, onspdHeader, onspdRow } from '../support/postcodes/invented-list.ts';
import { bristol, deskWithStore, file, refusal, row, taunton, zip } from '../support/postcodes/list-files.ts';

describe('a list of postcodes', () => {
  test('is none at first, and that is said', () => {
    const { desk } = deskWithStore();
    expect(desk.postcodeList()).toEqual({ state: 'none' });
    expect(desk.lookUp('TA1 1AA')).toEqual({ kind: 'no-list' });
  });

  test('comes out of Code-Point Open, a CSV of one area, and is used by whoever has the desk open', async () => {
    const { desk, jobs, inFolder } = deskWithStore();
    const about = await jobs.importPostcodes([file('ta.csv', taunton)]);
    expect(about).toMatchObject({
      ...{ source: 'code-point-open', edition: null, postcodes: 4, ended: 0, withoutPlace: 1, repeated: 0, unread: 0 },
      files: [{ name: 'ta.csv', bytes: taunton.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    });
    expect(desk.postcodeList()).toMatchObject({ state: 'ready', about });
    const council = { district: 'E07000190', county: 'E10000027', name: null };
    expect(desk.lookUp('ta11aa')).toMatchObject({ kind: 'exact', council, ended: null, edition: null });
    expect(desk.lookUp('TA1 1AD')).toMatchObject({ kind: 'exact', place: null });
    expect(desk.lookUp('TA1 9ZZ')).toMatchObject({ kind: 'approximate', council, place: { lat: expect.any(Number) } });
    expect(desk.lookUp('TA6')).toMatchObject({ kind: 'first-half' });
    expect(desk.lookUp('TA99 9ZZ')).toEqual({ kind: 'not-listed', edition: null });
    expect(desk.lookUp('BS1 1AD')).toEqual({ kind: 'not-covered', area: 'BS', edition: null });
    expect(desk.audit()[0]).toMatchObject({ action: 'postcodes-imported', subject: null });
    expect(inFolder()).toHaveLength(1);
  });

  // The worked example of Ordnance Survey’s guide to coordinate systems, and a postcode as it is published.
  test('stands where it is on the earth, within six metres', async () => {
    const { desk, jobs } = deskWithStore();
    const known = [
      ['NR29 5AA', 651_410, 313_177, 52.658008, 1.716074],
      ['SW1A 1AA', 529_090, 179_645, 51.501009, -0.141588],
    ] as const;
    await jobs.importPostcodes([file('known.csv', known.map(([of, east, north]) => row(of, east, north)).join(''))]);
    for (const [postcode, , , lat, lon] of known) {
      const found = placeOfFinding(desk.lookUp(postcode));
      if (found === null) throw new Error(`${postcode} has no place.`);
      const { metres, isApproximate } = distanceBetween(found, { place: { lat, lon }, isApproximate: false });
      expect(metres, postcode).toBeLessThan(6);
      expect(isApproximate).toBe(false);
    }
  });

  test('comes out of the whole zip of Code-Point Open, and leaves the papers beside it alone', async () => {
    const { desk, jobs } = deskWithStore();
    const about = await jobs.importPostcodes([
      zip(
        { name: 'Doc/Code-Point_Open_Column_Headers.csv', content: 'PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC\r\n' },
        { name: 'Doc/metadata.txt', content: 'PRODUCT: Code-Point Open\r\nCOPYRIGHT DATE: 20260201\r\n' },
        { name: 'Data/CSV/ta.csv', content: taunton },
        { name: 'Data/CSV/bs.csv', content: bristol },
      ),
    ]);
    expect(about).toMatchObject({ source: 'code-point-open', edition: '2026-02', postcodes: 5, unread: 0 });
    expect(desk.lookUp('BS1 1AD')).toMatchObject({ kind: 'exact', council: { district: 'E06000023', county: null } });
  });

  test('is of a month that its publisher says, and not of the one in which somebody packed it', async () => {
    const { jobs } = deskWithStore();
    const table = { name: 'Data/CSV/ta.csv', content: taunton };
    expect(await jobs.importPostcodes([zip(table)])).toMatchObject({ edition: null });
    const notes = { name: 'Doc/metadata.txt', content: 'Code-Point Open' };
    expect(await jobs.importPostcodes([zip(table, notes)])).toMatchObject({ edition: '2026-05' });
  });

  test('comes out of the directory of the ONS with names and with what is no longer given out', async () => {
    const { desk, jobs } = deskWithStore();
    const rows = [
      onspdRow('TA1 1AA'),
      onspdRow('TA1 1ZZ', { ended: '201903', lat: '99.999999', lon: '0.000000' }),
      onspdRow('EX16 6AA', { district: 'E07000042', county: 'E10000008', lat: '50.9', lon: '-3.49' }),
    ];
    const whole = onspdHeader + rows.join('');
    const about = await jobs.importPostcodes([
      zip(
        { name: 'Data/ONSPD_MAY_2026_UK.csv', content: whole },
        { name: 'Data/multi_csv/ONSPD_MAY_2026_UK_TA.csv', content: whole },
        {
          name: 'Documents/LA_UA names and codes UK as at 04_26.csv',
          content: '\uFEFFLAD26CD,LAD26NM\r\nE06000066,Somerset\r\nE07000042,Mid Devon\r\n',
        },
        {
          name: 'Documents/County names and codes UK as at 04_26.csv',
          content: 'CTY26CD,CTY26NM\r\nE10000008,Devon\r\n',
        },
      ),
    ]);
    expect(about).toMatchObject({
      ...{ source: 'onspd', edition: '2026-05', postcodes: 3, ended: 1, withoutPlace: 1, repeated: 0, unread: 0 },
    });
    expect(desk.lookUp('TA1 1AA')).toMatchObject({
      council: { district: 'E06000066', county: null, name: 'Somerset' },
      place: { lat: 51.015, lon: -3.103 },
    });
    expect(desk.lookUp('TA1 1ZZ')).toMatchObject({ kind: 'exact', ended: '2019-03', place: null });
    expect(desk.lookUp('EX16 6AA')).toMatchObject({ council: { county: 'E10000008', name: 'Devon' } });
    // The middle of those that are in use, and not of the one that has gone.
    expect(desk.lookUp('TA1 9AA')).toMatchObject({ kind: 'approximate', place: { lat: 51.015, lon: -3.103 } });
  });

  test('knows the columns of a later directory, which carry the year of a boundary', async () => {
    const { desk, jobs } = deskWithStore();
    const text =
      'PCD7,PCD8,PCDS,DOINTR,DOTERM,CTY25CD,CED25CD,LAD25CD,WD25CD,LAT,LONG\r\n' +
      'TA1 1AA,TA1  1AA,TA1 1AA,198001,,E99999999,E99999999,E06000066,E05014420,51.022804,-3.109993\r\n';
    expect(await jobs.importPostcodes([file('ONSPD_AUG_2025.csv', text)])).toMatchObject({ edition: '2025-08' });
    expect(desk.lookUp('TA1 1AA')).toMatchObject({ council: { district: 'E06000066', county: null } });
  });

  test('is made of several files, names a council only where all of a first half agree, and counts what comes twice', async () => {
    const { desk, jobs } = deskWithStore();
    const files = [file('ta.csv', taunton), file('more.csv', taunton + row('TA1 2AA', 322_800, 124_700, 'E07000188'))];
    expect(await jobs.importPostcodes(files)).toMatchObject({ postcodes: 5, repeated: 4 });
    expect(desk.lookUp('TA1 9ZZ')).toMatchObject({ council: { district: null, county: 'E10000027' } });
  });

  test('gives way to the next one, and nothing of it stays', async () => {
    const { desk, jobs, inFolder, context } = deskWithStore();
    await jobs.importPostcodes([file('ta.csv', taunton)]);
    expect(desk.lookUp('TA1 1AA').kind).toBe('exact');
    await jobs.importPostcodes([file('bs.csv', bristol.repeat(1) + taunton.replaceAll('TA1', 'BS2'))]);
    expect(desk.lookUp('BS1 1AD').kind).toBe('exact');
    expect(desk.lookUp('TA1 1AA').kind).not.toBe('exact');
    expect(inFolder()).toHaveLength(1);
    expect(context.postcodes.current()?.bytes).toBeGreaterThan(0);
  });

  test('that is less than half of the one in use waits for a yes', async () => {
    const { desk, jobs } = deskWithStore();
    const long = [...inventedPostcodes(100)].map(codePointRow).join('');
    await jobs.importPostcodes([file('long.csv', long)]);
    const short = [file('short.csv', taunton)];
    const refused = await refusal(jobs.importPostcodes(short));
    expect(refused).toMatchObject({ code: 'precondition', details: { needs: 'evenIfSmaller', now: 4, before: 100 } });
    expect(desk.postcodeList()).toMatchObject({ about: { postcodes: 100 } });
    expect(await jobs.importPostcodes(short, [], true)).toMatchObject({ postcodes: 4 });
  });

  test('tells how far it is', async () => {
    const { jobs } = deskWithStore();
    const steps: unknown[] = [];
    const text = [...inventedPostcodes(12_000)].map(codePointRow).join('');
    await jobs.importPostcodes([file('long.csv', text)], steps);
    expect(steps[0]).toMatchObject({ step: 'reading', of: text.length });
    expect(steps.at(-1)).toEqual({ step: 'checking', done: text.length, of: text.length, postcodes: 12_000 });
  });

  test('that is damaged is said to be, and keeps nobody from the record', async () => {
    const { store, desk, jobs, folder, inFolder } = deskWithStore();
    await jobs.importPostcodes([file('ta.csv', taunton)]);
    const [name = ''] = inFolder();
    writeFileSync(join(folder, name), 'not a list at all'.repeat(1_000));
    const again = deskCalls(store.open().context);
    expect(again.postcodeList()).toEqual({ state: 'unreadable' });
    expect(again.lookUp('TA1 1AA')).toEqual({ kind: 'no-list' });
    expect(again.desk().drafts).toEqual([]);
    await jobs.importPostcodes([file('ta.csv', taunton)]);
    expect(again.lookUp('TA1 1AA').kind).toBe('exact');
    expect(desk.lookUp('TA1 1AA').kind).toBe('exact');
  });
});

const realArea = resolve(import.meta.dirname, '../../../shared/data/geo/ta.csv');
const realOutcodes = resolve(import.meta.dirname, '../../../shared/data/geo/uk-outcodes-2017.csv');

describe.skipIf(!existsSync(realArea))('Code-Point Open as it was published for one area', () => {
  test('is read to the last row, and its first halves lie where others say that they do', async () => {
    const { desk, jobs } = deskWithStore();
    expect(await jobs.importPostcodes([realArea])).toMatchObject({ postcodes: 11_445, unread: 0, repeated: 0 });
    expect(whoseArea(councilOf(desk.lookUp('TA1 1AA')), somerset)).toMatchObject({ locality: 'taunton-deane' });
    const known = readFileSync(realOutcodes, 'utf8')
      .split('\n')
      .map((line) => line.split(','))
      .filter(([outcode = '']) => /^TA\d/.test(outcode));
    const far = known.flatMap(([outcode = '', , , lat, lon]) => {
      const found = placeOfFinding(desk.lookUp(outcode));
      if (found === null) return [];
      const place = { lat: Number(lat), lon: Number(lon) };
      const { metres } = distanceBetween(found, { place, isApproximate: true });
      return metres > 4_000 ? [`${outcode}: ${Math.round(metres)} m`] : [];
    });
    expect(known.length).toBeGreaterThan(20);
    expect(far).toEqual([]);
  });
});

function councilOf(finding: PostcodeFinding) {
  return 'council' in finding ? finding.council : null;
}
