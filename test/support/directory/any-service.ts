import type { DirectoryService } from '../../../shared/domain/directory/service.ts';

/** A service with nothing known but its name, and what a test says beside it. */
export function anyService(said: Partial<DirectoryService> & { id?: string } = {}): DirectoryService {
  const { id = 'one', ...others } = said;
  return {
    ...{ key: { source: 'invented', id }, name: 'A service', alternateName: null, description: null },
    ...{ organization: null, status: 'active', alert: null, url: null, email: null, phones: [] },
    ...{ minimumAge: null, maximumAge: null, eligibility: [], fees: [], isFree: null },
    ...{ attendingType: [], attendingAccess: [], languages: [], accreditations: null, schedules: [], locations: [] },
    ...{ serviceAreas: [], isEverywhere: false, terms: [], assuredDate: null, lastModified: null },
    ...{ isAddressWithheld: false, qualityFlags: [] },
    ...others,
  };
}
