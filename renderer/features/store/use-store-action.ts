import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { StoreStatus } from '../../../shared/contract/store.ts';

/** Something that leads the store on: whether it is under way, why it failed, and how to begin it. */
export function useStoreAction<T = void>(act: (input: T) => Promise<StoreStatus>) {
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: act,
    networkMode: 'always',
    onSuccess: (status) => client.setQueryData<StoreStatus>(['store', 'status'], status),
  });
  return { run: mutate, isPending, error };
}
