import { profile } from '../../../shared/contract/profiles.ts';
import { queryClient } from '../../lib/query-client.ts';

/** True where the person at the desk may take data out, as far as the page knows. What they may do the host decides. */
export function mayTakeOut(): boolean {
  const me = profile.safeParse(queryClient.getQueryData(['profiles', 'me']));
  return me.success && me.data.roles.some((role) => role !== 'adviser');
}
