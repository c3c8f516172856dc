import type { Pack } from '../../pack/schema.ts';
import type { CouncilCodes } from './finding.ts';

/** Whose area a postcode lies in, as the council of a pack sees it. */
export interface WhoseArea {
  readonly standing: 'own' | 'elsewhere';
  /** The name of the council that looks after adult social care there; null where nobody has told it. */
  readonly name: string | null;
  /** Its code. */
  readonly code: string;
  /** The locality of the pack that it speaks for, an id; null where it speaks for none or for several. */
  readonly locality: string | null;
}

/**
 * Says whether codes are of the pack's own area: those of its localities, and those that it names as its own. Null where
 * the pack names no area, or the list no council: then there is nothing to be said. Pure.
 */
export function whoseArea(
  council: CouncilCodes | null,
  { localities, area, council: ownName }: Pack,
): WhoseArea | null {
  const code = council?.county ?? council?.district ?? null;
  if (council === null || code === null) return null;
  const inside = Object.entries(localities).filter(([, { outside }]) => !outside);
  const own = new Set([...area.codes, ...inside.flatMap(([, { districts }]) => districts)]);
  if (own.size === 0) return null;
  const isOwn = [council.district, council.county].some((each) => each !== null && own.has(each));
  const { district } = council;
  const meant = Object.entries(localities).find(([, { outside, districts, retired }]) =>
    retired ? false : isOwn ? !outside && district !== null && districts.includes(district) : outside,
  );
  return {
    standing: isOwn ? 'own' : 'elsewhere',
    name: isOwn ? ownName : (area.names[code] ?? area.names[district ?? ''] ?? council.name),
    code,
    locality: meant?.[0] ?? null,
  };
}
