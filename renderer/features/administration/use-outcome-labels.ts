import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import type { OutcomeClass } from './retention-words.ts';

const bare: Readonly<Record<OutcomeClass, string>> = {
  resolved: 'Resolved',
  signposted: 'Signposted',
  passed: 'Passed on',
  'closed-other': 'Ended another way',
};

/** How conversations end, in the council's words. */
export function useOutcomeLabels(): Readonly<Record<OutcomeClass, string>> {
  const { data } = useQuery({ queryKey: ['packs', 'current'], queryFn: () => api.packs.current() });
  return data?.outcome_labels ?? bare;
}
