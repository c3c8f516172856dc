import { useQuery } from '@tanstack/react-query';
import type { UpstreamStatus } from '../../shared/contract/upstream.ts';
import { api } from './api.ts';
import { queryClient } from './query-client.ts';

/** What nobody tells the page: that a time to wait is over. */
const refetchInterval = 30_000;

/** Where this computer stands with the collector; undefined until that is known. */
export function useUpstream(): UpstreamStatus | undefined {
  const query = { queryKey: ['upstream', 'status'], queryFn: () => api.upstream.status(), refetchInterval };
  const { data, dataUpdatedAt } = useQuery(query);
  // Whoever shows it says it anew with each answer, also with the same one: 09:41 is yesterday one day later.
  return dataUpdatedAt > 0 ? data : undefined;
}

/** Asks again for what waits to be sent whenever something that counts has changed. Once, at the start. */
export function followUpstream(): void {
  api.app.onDataChanged(({ domains }) => {
    // Typing changes conversations and nothing else, and counts nothing: whatever counts changes something more.
    const isTyping = domains.length === 1 && domains[0] === 'contacts';
    if (isTyping) return;
    for (const domain of ['upstream', 'leaving']) void queryClient.invalidateQueries({ queryKey: [domain] });
  });
}
