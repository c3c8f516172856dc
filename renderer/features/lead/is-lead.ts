import { profile } from '../../../shared/contract/profiles.ts';
import { queryClient } from '../../lib/query-client.ts';

/** True where the person at the desk is a lead, as far as the page knows. What they may see the host decides. */
export function isLead(): boolean {
  const me = profile.safeParse(queryClient.getQueryData(['profiles', 'me']));
  return me.success && me.data.roles.includes('lead');
}
