import { z } from 'zod';
import { looksLikeOutcode, looksLikePostcode, tidyPostcode } from '../postcode.ts';
import { place, type RoughPlace } from './place.ts';
import { postcodeNumber } from './postcode-number.ts';

/** A code of the Government Statistical Service, as of a council: a letter and eight digits. */
export const gssCode = z.string().regex(/^[A-Z]\d{8}$/);
/** A month of a list's edition, or the one in which a postcode came out of use. */
export const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);

/** Whose area a postcode lies in. A county and its district both, where there are two; null is not known, or several. */
export const councilCodes = z.strictObject({
  district: gssCode.nullable(),
  county: gssCode.nullable(),
  /** The name of the one that looks after adult social care, where the list brought names. */
  name: z.string().max(120).nullable(),
});
/** See {@link councilCodes}. */
export type CouncilCodes = z.infer<typeof councilCodes>;

const found = { council: councilCodes.nullable(), edition: month.nullable() };

/** What a list of postcodes says about one. */
export const postcodeFinding = z.discriminatedUnion('kind', [
  /** It has not the shape of a postcode, nor of the first half of one. */
  z.strictObject({ kind: z.literal('no-shape') }),
  /** There is no list on this computer, or it cannot be read. */
  z.strictObject({ kind: z.literal('no-list') }),
  /** It is in the list. Some have no place; what is no longer given out has the month in which it ended. */
  z.strictObject({ kind: z.literal('exact'), place: place.nullable(), ended: month.nullable(), ...found }),
  /** The first half was typed alone: the middle of its postcodes. */
  z.strictObject({ kind: z.literal('first-half'), place: place.nullable(), ...found }),
  /** It is not in the list, and others with the same first half are: the middle of those. */
  z.strictObject({ kind: z.literal('approximate'), place: place.nullable(), ...found }),
  /** Neither it nor its first half is in the list, which has others of its area. */
  z.strictObject({ kind: z.literal('not-listed'), edition: month.nullable() }),
  /** The list has no postcode at all that begins with these letters. */
  z.strictObject({ kind: z.literal('not-covered'), area: z.string().max(2), edition: month.nullable() }),
]);
/** See {@link postcodeFinding}. */
export type PostcodeFinding = z.infer<typeof postcodeFinding>;

/** A postcode, or the first half of one, as a list has it. */
export interface Listed {
  readonly place: z.infer<typeof place> | null;
  readonly council: CouncilCodes | null;
}

/** A list of postcodes that can be asked. */
export interface PostcodeList {
  readonly edition: string | null;
  findPostcode(number: number): (Listed & { readonly ended: string | null }) | null;
  findOutcode(outcode: string): Listed | null;
  hasArea(letters: string): boolean;
}

/** Looks a typed postcode up: itself, or else the middle of its first half, which is marked as approximate. Pure. */
export function lookUpPostcode(list: PostcodeList | null, typed: string): PostcodeFinding {
  const tidied = tidyPostcode(typed);
  const isHalf = looksLikeOutcode(tidied);
  if (!isHalf && !looksLikePostcode(tidied)) return { kind: 'no-shape' };
  if (list === null) return { kind: 'no-list' };
  const { edition } = list;
  const number = isHalf ? null : postcodeNumber(tidied);
  const exact = number === null ? null : list.findPostcode(number);
  if (exact) return { kind: 'exact', ...exact, edition };
  const [outcode = ''] = tidied.split(' ');
  const near = list.findOutcode(outcode);
  if (near) return { kind: isHalf ? 'first-half' : 'approximate', ...near, edition };
  const area = /^[A-Z]{1,2}(?=\d)/.exec(outcode)?.[0] ?? '';
  return list.hasArea(area) ? { kind: 'not-listed', edition } : { kind: 'not-covered', area, edition };
}

/** The place of what was found, for distances; null where there is none. */
export function placeOfFinding(finding: PostcodeFinding): RoughPlace | null {
  switch (finding.kind) {
    case 'exact':
      return finding.place && { place: finding.place, isApproximate: false };
    case 'first-half':
    case 'approximate':
      return finding.place && { place: finding.place, isApproximate: true };
    default:
      return null;
  }
}
