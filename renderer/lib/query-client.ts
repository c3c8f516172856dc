import { QueryClient } from '@tanstack/react-query';
import { isRetryable } from '../../shared/errors.ts';
import { api } from './api.ts';

/** The rows the page has read. They stay fresh until the app says that their domain has changed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Everything is on this computer: whether there is a network says nothing.
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 5 && isRetryable(error),
      retryDelay: 500,
    },
  },
});

/** Asks again for the rows of every domain that changes. Once, at the start. */
export function followChanges(): void {
  api.app.onDataChanged(({ domains }) => {
    void queryClient.invalidateQueries({
      predicate: ({ queryKey: [domain] }) => typeof domain === 'string' && domains.includes(domain),
    });
  });
  api.app.onHostChanged(({ up }) => {
    if (up) void queryClient.invalidateQueries({ predicate: ({ state }) => state.status === 'error' });
  });
}
