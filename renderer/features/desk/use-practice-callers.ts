import { useQuery } from '@tanstack/react-query';
import type { Id } from '../../../shared/domain/ids.ts';
import { api } from '../../lib/api.ts';
import { isPracticeDesk } from '../../lib/practice-desk.ts';

/** Whom each conversation of the practice desk is held with, by name; nobody at the real desk. */
export function usePracticeCallers(): ReadonlyMap<Id, string> {
  const asked = { enabled: isPracticeDesk };
  const { data: runs = [] } = useQuery({
    queryKey: ['practice', 'runs'],
    queryFn: () => api.practice.runs(),
    ...asked,
  });
  const { data: pack } = useQuery({ queryKey: ['packs', 'current'], queryFn: () => api.packs.current(), ...asked });
  const callers = pack?.practice.callers ?? {};
  return new Map(runs.map(({ contact, caller }) => [contact, callers[caller]?.name ?? '']));
}
