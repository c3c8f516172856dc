import { useQuery } from '@tanstack/react-query';
import type { PracticeRun } from '../../../shared/contract/practice.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { api } from '../../lib/api.ts';
import { isPracticeDesk } from '../../lib/practice-desk.ts';

/** The practice of a contact; undefined while it is not known, null where it has none or the desk is the real one. */
export function useRun(contact: Id): PracticeRun | null | undefined {
  const { data } = useQuery({
    queryKey: ['practice', 'run', { contact }],
    queryFn: () => api.practice.run({ contact }),
    enabled: isPracticeDesk,
  });
  return isPracticeDesk ? data : null;
}

/** The council's pack as it is now. */
export function useCurrentPack(): Pack | undefined {
  return useQuery({ queryKey: ['packs', 'current'], queryFn: () => api.packs.current() }).data;
}
