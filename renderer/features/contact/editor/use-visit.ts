import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Id } from '../../../../shared/domain/ids.ts';
import { openVisit, type Visit } from './visits.ts';

/** The visit to a contact, opened once and shared by everything in the window that shows it. */
export function useVisit(contactId: Id): UseQueryResult<Visit> {
  return useQuery({
    queryKey: ['visit', contactId],
    queryFn: () => openVisit(contactId),
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
}
