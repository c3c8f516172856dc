/** The shape of a postcode once it is tidied; the last three characters are always the inward part. */
const shape =
  /^(?:GIR ?0AA|[A-PR-UWYZ](?:[0-9]{1,2}|[A-HK-Y][0-9]{1,2}|[0-9][A-HJKPSTUW]|[A-HK-Y][0-9][ABEHMNPRVWXY]) ?[0-9][ABD-HJLNP-UW-Z]{2})$/;

/** Upper case, and one space before the inward part where there is enough to tell; never refuses anything. */
export function tidyPostcode(typed: string): string {
  const letters = typed.toUpperCase().replaceAll(/\s+/g, '');
  return letters.length > 4 ? `${letters.slice(0, -3)} ${letters.slice(-3)}` : letters;
}

/** True where a tidied postcode has a possible shape. Shape is not existence: warn, never refuse. */
export function looksLikePostcode(tidied: string): boolean {
  return shape.test(tidied);
}

const outcodeShape = /^[A-PR-UWYZ](?:[0-9]{1,2}|[A-HK-Y][0-9]{1,2}|[0-9][A-HJKPSTUW]|[A-HK-Y][0-9][ABEHMNPRVWXY])$/;

/** True where a tidied text has the shape of the first half of a postcode. */
export function looksLikeOutcode(tidied: string): boolean {
  return outcodeShape.test(tidied);
}
