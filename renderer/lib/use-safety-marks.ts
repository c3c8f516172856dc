import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Id } from '../../shared/domain/ids.ts';
import type { SafetyMarks } from '../../shared/domain/safety/safety-state.ts';
import { api } from './api.ts';

/** What has to be seen about safety of some contacts; nothing of one as long as it has not been read. */
export function useSafetyMarks(contacts: readonly Id[]): (contact: Id) => SafetyMarks | undefined {
  const ids = [...new Set(contacts)].toSorted().slice(0, 500);
  const { data } = useQuery({
    queryKey: ['contacts', 'safety', ids],
    queryFn: () => api.contacts.safety({ contacts: ids }),
    placeholderData: keepPreviousData,
    enabled: ids.length > 0,
  });
  return (contact) => data?.find((marks) => marks.contact === contact);
}
