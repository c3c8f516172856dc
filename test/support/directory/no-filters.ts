import type { SearchFilters } from '../../../shared/contract/directory.ts';

/** Filters that narrow nothing. */
export const noFilters: SearchFilters = {
  ...{ tiers: [], topics: [], locality: null, postcode: '', age: null, openAt: null },
  ...{ attendingTypes: [], isFree: false, favouritesOnly: false },
};
