import { useQuery } from '@tanstack/react-query';
import { noPolicy, type Policy } from '../../../../shared/domain/policy/policy.ts';
import { api } from '../../../lib/api.ts';

const query = {
  queryKey: ['managed', 'policy'],
  queryFn: () => api.managed.policy(),
  staleTime: Number.POSITIVE_INFINITY,
};

/** What was found of a policy; undefined until that is known. It stays as it is until the app starts again. */
export function useManaged() {
  return useQuery(query).data;
}

/** What the organisation has set; nothing until that is known. */
export function usePolicy(): Policy {
  return useManaged()?.policy ?? noPolicy;
}
