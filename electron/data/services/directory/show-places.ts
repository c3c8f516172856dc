import type { ServiceKey } from '../../../../shared/domain/directory/service.ts';
import type { Place } from '../../../../shared/domain/postcodes/place.ts';
import type { ReadContext } from '../../context.ts';
import { findService } from '../../queries/directory-file.ts';

/** Where services are, for a map; those without a place that is known, or that may be told, are left out. */
export function showPlaces(
  { directory }: ReadContext,
  { keys }: { keys: readonly ServiceKey[] },
): { key: ServiceKey; places: Place[] }[] {
  try {
    const open = directory.current();
    if (open === null) return [];
    return keys.flatMap((key) => {
      const service = findService(open.db, key);
      if (!service || service.isAddressWithheld) return [];
      const places = service.locations.flatMap(({ place }) => (place === null ? [] : [place]));
      return places.length === 0 ? [] : [{ key, places: places.slice(0, 20) }];
    });
  } catch {
    // A damaged directory is told by the search: a map is only beside it.
    return [];
  }
}
