import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { StoreStatus } from '../../../shared/contract/store.ts';
import { api } from '../../lib/api.ts';

const key = ['store', 'status'] as const;

/** Where the store stands, kept up with every change the app tells of. */
export function useStoreStatus(): StoreStatus {
  const client = useQueryClient();
  const { data } = useQuery({ queryKey: key, queryFn: () => api.store.status() });
  useEffect(() => api.store.onChanged((status) => client.setQueryData<StoreStatus>(key, status)), [client]);
  return data ?? { state: 'opening', isChecked: false };
}
