import OsGridRef from 'geodesy/osgridref.js';
import { z } from 'zod';
import type { PostcodeSource } from '../../../../shared/contract/postcodes.ts';
import { looksLikePostcode, tidyPostcode } from '../../../../shared/domain/postcode.ts';
import { gssCode } from '../../../../shared/domain/postcodes/finding.ts';
import type { Place } from '../../../../shared/domain/postcodes/place.ts';
import { postcodeNumber } from '../../../../shared/domain/postcodes/postcode-number.ts';

/** A row of a file, read. */
export interface ReadRow {
  readonly number: number;
  readonly outcode: string;
  readonly place: Place | null;
  readonly district: string | null;
  readonly county: string | null;
  readonly ended: string | null;
}

/** How the rows of a file are read. */
export interface RowFormat {
  readonly source: PostcodeSource;
  readonly columns: number;
  /** True where the first row names the columns. */
  readonly hasHeader: boolean;
  /** Null where it is no row of this list. */
  read(row: readonly string[]): ReadRow | null;
}

const postcode = z
  .string()
  .max(10)
  .transform(tidyPostcode)
  .refine(looksLikePostcode)
  .transform((tidied, context) => {
    const number = postcodeNumber(tidied);
    if (number !== null) return { number, outcode: tidied.slice(0, -4) };
    context.addIssue('is in no list');
    return z.NEVER;
  });
/** A code; null where the file says that there is none, such as `E99999999` for a county. */
const council = z
  .union([z.literal(''), gssCode])
  .transform((code) => (code === '' || code.endsWith('99999999') ? null : code));
const metres = z
  .string()
  .regex(/^\d{1,7}$/)
  .transform(Number);
const degrees = z
  .string()
  .regex(/^-?\d{1,3}(?:\.\d{1,12})?$/)
  .transform(Number);
const ended = z
  .union([z.literal(''), z.string().regex(/^\d{4}(?:0[1-9]|1[0-2])$/)])
  .transform((text) => (text === '' ? null : `${text.slice(0, 4)}-${text.slice(4)}`));

const codePointRow = z.object({ postcode, east: metres, north: metres, county: council, district: council });
const onspdRow = z.object({ postcode, lat: degrees, lon: degrees, county: council, district: council, ended });

/** OSGB36 to WGS 84 by the library’s seven-parameter step, which is right within five metres. */
function placeOfGrid(east: number, north: number): Place | null {
  // Postcodes that could not be placed stand at nought.
  if (east === 0 || north === 0 || east > 700_000 || north > 1_300_000) return null;
  const { lat, lon } = new OsGridRef(east, north).toLatLon();
  return { lat, lon };
}

/** Code-Point Open: ten columns, with a row of their names or without. */
function codePointOpen(hasHeader: boolean): RowFormat {
  return {
    ...{ source: 'code-point-open', columns: 10, hasHeader },
    read: (row) => {
      const [typed, , east, north, , , , county, district] = row;
      const parsed = codePointRow.safeParse({ postcode: typed, east, north, county, district });
      if (!parsed.success) return null;
      const { postcode: found, ...rest } = parsed.data;
      return {
        ...found,
        place: placeOfGrid(rest.east, rest.north),
        ...{ district: rest.district, county: rest.county, ended: null },
      };
    },
  };
}

/** The directory of the ONS: columns by their names, which carry the year of a boundary in later editions. */
function onspd(header: readonly string[]): RowFormat | null {
  const at = (name: RegExp) => header.findIndex((column) => name.test(column.trim()));
  const places = {
    postcode: at(/^pcds$/i),
    lat: at(/^lat$/i),
    lon: at(/^long$/i),
    district: at(/^(?:oslaua|laua|lad\d\dcd|ltla\d\dcd)$/i),
    county: at(/^(?:oscty|cty|cty\d\dcd)$/i),
    ended: at(/^doterm$/i),
  };
  if (Object.values(places).includes(-1)) return null;
  return {
    ...{ source: 'onspd', columns: header.length, hasHeader: true },
    read: (row) => {
      const named = Object.fromEntries(Object.entries(places).map(([name, place]) => [name, row[place]]));
      const parsed = onspdRow.safeParse(named);
      if (!parsed.success) return null;
      const { postcode: found, lat, lon, ...rest } = parsed.data;
      // 99.999999 stands for a postcode without a place.
      return { ...found, place: lat > 90 || lon < -180 || lon > 180 ? null : { lat, lon }, ...rest };
    },
  };
}

/** Knows a list by its first row; null where it is none that can be imported. */
export function formatOf(first: readonly string[]): RowFormat | null {
  const [start = '', ...others] = first;
  const names = [start.replace(/^\uFEFF/, ''), ...others];
  if (names.some((name) => /^pcds$/i.test(name.trim()))) return onspd(names);
  if (first.length !== 10) return null;
  const [one = '', , east = ''] = names;
  if (/^(?:pc|postcode)$/i.test(one) && /^ea/i.test(east)) return codePointOpen(true);
  const headless = codePointOpen(false);
  return headless.read(names) === null ? null : headless;
}
