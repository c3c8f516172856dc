import { useQuery } from '@tanstack/react-query';
import type { DeskDay } from '../../../shared/domain/desk-day.ts';
import { api } from '../../lib/api.ts';
import { startClockAt } from '../../lib/clock.ts';
import { readWaiting, waitingKey } from './waiting-marks.ts';

/** Under what the page keeps the desk's day. */
export const deskKey = ['contacts', 'desk', {}] as const;
/** Under what the page keeps the reasons that a lead is to see. */
export const overridesKey = ['overrides', 'list'] as const;

const limit = 200;
/** Under what the page keeps the information packs that were promised and not given yet. */
const packsKey = ['infopacks', 'waiting', { limit }] as const;

/** The day turns while the window stays open. */
const refetchInterval = 60_000;

async function readDesk(): Promise<DeskDay> {
  const desk = await api.contacts.desk({});
  // The record's clock is the one that counts: follow-ups fall due by it.
  startClockAt(desk.now);
  return desk;
}

/** What the desk shows, kept up to date; what is for some roles only is asked for where one of them sits here. */
export function useDesk() {
  const me = useQuery({ queryKey: ['profiles', 'me'], queryFn: () => api.profiles.me() });
  const roles = me.data?.roles ?? [];
  const isLead = roles.includes('lead');
  return {
    packs: useQuery({ queryKey: ['packs', 'current'], queryFn: () => api.packs.current() }),
    day: useQuery({ queryKey: deskKey, queryFn: readDesk, refetchInterval }),
    overrides: useQuery({
      queryKey: overridesKey,
      queryFn: () => api.overrides.list(),
      enabled: isLead,
      refetchInterval,
    }),
    waiting: useQuery({ queryKey: waitingKey, queryFn: readWaiting, refetchInterval }),
    toGive: useQuery({ queryKey: packsKey, queryFn: () => api.infopacks.waiting({ limit }), refetchInterval }),
    refused: useQuery({
      queryKey: ['packs', 'refused'],
      queryFn: () => api.packs.refused(),
      enabled: isLead || roles.includes('administrator'),
    }),
    doubt: useQuery({
      queryKey: ['retention', 'clockDoubt'],
      queryFn: () => api.retention.clockDoubt(),
      refetchInterval,
    }),
    me,
  };
}
