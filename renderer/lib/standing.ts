import { useQuery } from '@tanstack/react-query';
import { type StandingOfDesk, standingOfDesk } from '../../shared/contract/profiles.ts';
import { api } from './api.ts';
import { queryClient } from './query-client.ts';

const queryKey = ['profiles', 'desk'] as const;

/** Who works at this computer and who is signed in; undefined until that is known. */
export function useStanding(): StandingOfDesk | undefined {
  return useQuery({ queryKey, queryFn: () => api.profiles.desk() }).data;
}

/** See {@link useStanding}, for what is no component. */
export function standingNow(): StandingOfDesk | null {
  return standingOfDesk.safeParse(queryClient.getQueryData(queryKey)).data ?? null;
}

/** True where people sign in at this computer. */
export function isSharedDesk(): boolean {
  return standingNow()?.isShared ?? false;
}
