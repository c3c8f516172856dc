import { z } from 'zod';
import { type AboutPostcodes, aboutPostcodes } from '../../../shared/contract/postcodes.ts';
import { type CouncilCodes, gssCode, type Listed, month } from '../../../shared/domain/postcodes/finding.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { json } from './columns.ts';

/** Degrees are kept as whole hundred thousandths: a step of at most 1.1 metres, and three bytes. */
const fine = 100_000;

/** One postcode as it goes into a list. */
export interface ListedPostcode {
  readonly number: number;
  readonly place: Listed['place'];
  /** The number of its council, as {@link insertCouncil} was given it; null where it is not known. */
  readonly council: number | null;
  /** The month in which it came out of use. */
  readonly ended: string | null;
}

/** Makes the tables of an empty list. */
export function createPostcodeList(db: WriteDb): void {
  db.script(`
CREATE TABLE about (one INTEGER PRIMARY KEY CHECK (one = 1), content TEXT NOT NULL) STRICT;
CREATE TABLE council (number INTEGER PRIMARY KEY, district TEXT, county TEXT) STRICT;
CREATE TABLE council_name (code TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE postcode (number INTEGER PRIMARY KEY, lat INTEGER, lon INTEGER, council INTEGER, ended INTEGER) STRICT;
CREATE TABLE outcode (
  outcode TEXT PRIMARY KEY, area TEXT NOT NULL, lat INTEGER, lon INTEGER, district TEXT, county TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX outcode_area ON outcode (area);
`);
}

const toFine = (degrees: number | undefined) => (degrees === undefined ? null : Math.round(degrees * fine));
const monthNumber = (text: string | null) => (text === null ? null : Number(text.replace('-', '')));

/** Adds a postcode. False where the list has it already; then nothing is changed. */
export function insertPostcode(db: WriteDb, { number, place, council, ended }: ListedPostcode): boolean {
  const bindings = { number, lat: toFine(place?.lat), lon: toFine(place?.lon), council, ended: monthNumber(ended) };
  const sql =
    'INSERT OR IGNORE INTO postcode (number, lat, lon, council, ended) VALUES (:number, :lat, :lon, :council, :ended)';
  return db.run(sql, bindings) === 1;
}

/** Adds a district with its county, under a number that postcodes name it by. */
export function insertCouncil(db: WriteDb, number: number, district: string | null, county: string | null): void {
  const sql = 'INSERT INTO council (number, district, county) VALUES (:number, :district, :county)';
  db.run(sql, { number, district, county });
}

/** Adds the name of a council; the last one counts. */
export function upsertCouncilName(db: WriteDb, code: string, name: string): void {
  const sql = `INSERT INTO council_name (code, name) VALUES (:code, :name)
    ON CONFLICT (code) DO UPDATE SET name = excluded.name`;
  db.run(sql, { code, name });
}

/** Adds the first half of postcodes, with their middle and the codes that all of them have in common. */
export function insertOutcode(
  db: WriteDb,
  {
    outcode,
    place,
    ...codes
  }: { outcode: string; district: string | null; county: string | null } & Pick<Listed, 'place'>,
): void {
  const area = outcode.replace(/\d.*/, '');
  const bindings = { outcode, area, lat: toFine(place?.lat), lon: toFine(place?.lon), ...codes };
  const sql = `INSERT INTO outcode (outcode, area, lat, lon, district, county)
    VALUES (:outcode, :area, :lat, :lon, :district, :county)`;
  db.run(sql, bindings);
}

/** Puts down what the list was made from. */
export function insertAbout(db: WriteDb, about: AboutPostcodes): void {
  db.run('INSERT INTO about (one, content) VALUES (1, :content)', { content: JSON.stringify(about) });
}

/** What the list was made from. @throws where it does not say, or is damaged */
export function getAbout(db: ReadDb): AboutPostcodes {
  return db.get(z.object({ content: json(aboutPostcodes) }), 'SELECT content FROM about WHERE one = 1').content;
}

const listed = z.object({
  ...{ lat: z.number().int().nullable(), lon: z.number().int().nullable() },
  ...{ district: gssCode.nullable(), county: gssCode.nullable(), name: z.string().nullable() },
});

function toListed({ lat, lon, district, county, name }: z.infer<typeof listed>): Listed {
  const council: CouncilCodes | null = district === null && county === null ? null : { district, county, name };
  return { place: lat === null || lon === null ? null : { lat: lat / fine, lon: lon / fine }, council };
}

/** A postcode of the list by its number. */
export function findListedPostcode(db: ReadDb, number: number): (Listed & { ended: string | null }) | null {
  const row = db.find(
    listed.extend({ ended: z.number().int().nullable() }),
    `SELECT lat, lon, ended, district, county, name FROM postcode
     LEFT JOIN council ON council.number = postcode.council
     LEFT JOIN council_name ON council_name.code = coalesce(county, district) WHERE postcode.number = :number`,
    { number },
  );
  if (!row) return null;
  const { ended } = row;
  const text = String(ended);
  return { ...toListed(row), ended: ended === null ? null : month.parse(`${text.slice(0, 4)}-${text.slice(4)}`) };
}

/** The first half of postcodes, where the list has any that begin with it. */
export function findListedOutcode(db: ReadDb, outcode: string): Listed | null {
  const row = db.find(
    listed,
    `SELECT lat, lon, district, county, name FROM outcode
     LEFT JOIN council_name ON council_name.code = coalesce(county, district) WHERE outcode = :outcode`,
    { outcode },
  );
  return row ? toListed(row) : null;
}

/** True where the list has postcodes that begin with these letters. */
export function hasListedArea(db: ReadDb, area: string): boolean {
  return (
    db.find(z.object({ found: z.number() }), 'SELECT 1 AS found FROM outcode WHERE area = :area', { area }) !==
    undefined
  );
}
