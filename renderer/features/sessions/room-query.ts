import { useQuery } from '@tanstack/react-query';
import type { Room } from '../../../shared/domain/sessions/session.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { api } from '../../lib/api.ts';
import { queryClient } from '../../lib/query-client.ts';

const roomKey = ['sessions', 'room'];

/** The session that is open; null where none is, undefined while it is asked for. */
export function useRoom(): Room | null | undefined {
  return useQuery({ queryKey: roomKey, queryFn: () => api.sessions.room() }).data;
}

/** The pack that conversations begin with today; undefined while it is asked for. */
export function useCurrentPack(): Pack | undefined {
  return useQuery({ queryKey: ['packs', 'current'], queryFn: () => api.packs.current() }).data;
}

/** The room as the page knows it just now. */
export function roomNow(): Room | null {
  return queryClient.getQueryData<Room | null>(roomKey) ?? null;
}

/** Shows at once what is on its way to the record. What the record says afterwards holds. */
export function showAtOnce(change: (room: Room) => Room): void {
  queryClient.setQueryData<Room | null>(roomKey, (room) => (room ? change(room) : room));
}

/** Reads the room again. */
export async function readRoomAgain(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: roomKey });
}
