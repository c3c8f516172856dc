import type { Pack } from '../../pack/schema.ts';
import type { CouncilCodes } from '../postcodes/finding.ts';
import { whoseArea } from '../postcodes/whose-area.ts';
import type { AskedArea } from './covers.ts';

/**
 * Where somebody lives, in names that a service may give its areas: by the locality that was said, and by the council of
 * their postcode. Null where neither says anything. Pure.
 */
export function askedArea(pack: Pack, locality: string | null, council: CouncilCodes | null): AskedArea | null {
  const whose = whoseArea(council, pack);
  const said = locality ?? whose?.locality ?? null;
  const entry = said === null ? undefined : pack.localities[said];
  const isOutside = entry ? entry.outside : whose?.standing === 'elsewhere';
  if (entry === undefined && whose === null) return null;
  const codes = [council?.district, council?.county].filter((code) => code != null);
  const there = [...codes.flatMap((code) => pack.area.names[code] ?? []), whose?.name ?? null].filter(
    (name) => name !== null,
  );
  const names = [...(entry && !entry.outside ? [entry.label] : []), ...(isOutside ? there : [pack.council])];
  const localities = Object.values(pack.localities).filter(({ outside }) => !outside);
  const others = [
    ...localities.filter((each) => each !== entry && entry !== undefined).map(({ label }) => label),
    ...Object.values(pack.area.names),
    ...(isOutside ? [pack.council, ...localities.map(({ label }) => label)] : []),
  ];
  return { names, elsewhere: others.filter((name) => !names.includes(name)) };
}
