import { missingId } from './missing-id.ts';
import type { WrittenRule } from './rule.ts';

/** The values for returns to government stand beside routes of access that there are. */
export const clientLevelDataIds: WrittenRule = (written) =>
  Object.keys(written.client_level_data?.routes_of_access ?? {}).flatMap((id) =>
    missingId(written, 'routes_of_access', id, ['client_level_data', 'routes_of_access', id]),
  );
