import { askedArea } from '../../../../shared/domain/directory/asked-area.ts';
import { type AskedArea, covers } from '../../../../shared/domain/directory/covers.ts';
import type { ServiceFacts } from '../../../../shared/domain/directory/facts.ts';
import { nearest } from '../../../../shared/domain/directory/nearest.ts';
import { looksLikeOutcode, looksLikePostcode, tidyPostcode } from '../../../../shared/domain/postcode.ts';
import { placeOfFinding } from '../../../../shared/domain/postcodes/finding.ts';
import type { RoughPlace } from '../../../../shared/domain/postcodes/place.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import type { ReadContext } from '../../context.ts';
import { findPostcode } from '../postcodes/look-up.ts';
import type { OpenDirectory } from './open-directory.ts';

/** Where somebody lives, as far as it was said, and how services lie to it. */
export interface Where {
  readonly hasPlace: boolean;
  covers(facts: ServiceFacts): 'yes' | 'no' | 'unknown';
  /** In metres, for ranking: a location that came with a postcode alone counts from the middle of its first half. */
  roughly(facts: ServiceFacts): number | null;
  /** For a card: every postcode is looked up. */
  exactly(facts: ServiceFacts): { metres: number; isApproximate: boolean } | null;
}

/**
 * Reads where somebody lives from a locality and a postcode. The lists of postcodes and of services come and go by
 * themselves, so nothing of one is written into the other: a first half is looked up once for all services there, a whole
 * postcode only for what is shown.
 */
export function whereIs(
  context: ReadContext,
  open: OpenDirectory,
  pack: Pack,
  said: { locality: string | null; postcode: string },
): Where {
  const finding = isPostcode(said.postcode) ? findPostcode(context, { postcode: said.postcode }) : null;
  const from = finding && placeOfFinding(finding);
  const council = finding !== null && 'council' in finding ? finding.council : null;
  const area = askedArea(pack, said.locality, council);
  const halves = open.halves(nameOfList(context));

  const middleOf = (postcode: string): RoughPlace | null => {
    const [half = ''] = tidyPostcode(postcode).split(' ');
    const known = halves.get(half);
    if (known !== undefined) return known;
    const place = isPostcode(half) ? placeOfFinding(findPostcode(context, { postcode: half })) : null;
    halves.set(half, place);
    return place;
  };
  const placeOf = (postcode: string) => placeOfFinding(findPostcode(context, { postcode }));
  const standings = new Map<number, 'yes' | 'no' | 'unknown'>();

  return {
    hasPlace: from !== null,
    covers: (facts) => {
      if (facts.areas === -1 || facts.isEverywhere) return coversOf(facts, [], area);
      const known = standings.get(facts.areas);
      if (known !== undefined) return known;
      const fresh = coversOf(facts, open.facts.areas[facts.areas] ?? [], area);
      standings.set(facts.areas, fresh);
      return fresh;
    },
    roughly: (facts) => nearest(from, facts, middleOf)?.metres ?? null,
    exactly: (facts) => nearest(from, facts, placeOf),
  };
}

function coversOf({ isEverywhere, isRemote }: ServiceFacts, areas: readonly string[], asked: AskedArea | null) {
  return covers({ areas, isEverywhere, isRemote }, asked);
}

function isPostcode(text: string): boolean {
  const tidied = tidyPostcode(text);
  return looksLikePostcode(tidied) || looksLikeOutcode(tidied);
}

function nameOfList({ postcodes }: ReadContext): string | null {
  try {
    return postcodes.current()?.name ?? null;
  } catch {
    return null;
  }
}
