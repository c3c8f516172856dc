import { profile } from '../../../../shared/contract/profiles.ts';
import { queryClient } from '../../../lib/query-client.ts';

/** True where the person at the desk may decide about council packs, as far as the page knows. The host decides. */
export function mayDecideOnPacks(): boolean {
  const me = profile.safeParse(queryClient.getQueryData(['profiles', 'me']));
  return me.success && me.data.roles.some((role) => role !== 'adviser');
}
