import { useStore } from 'zustand';
import type { Id } from '../../../shared/domain/ids.ts';
import { ReckoningScreen } from './reckoning-screen.tsx';
import { ReportScreen } from './report-screen.tsx';
import { useCurrentPack, useRoom } from './room-query.ts';
import { RoomScreen } from './room-screen.tsx';
import { sessionPlace } from './session-place.ts';
import { StartSession } from './start-session.tsx';

/** Drop-in sessions, in the desk's place. */
export function SessionsPage({ onOpenContact }: { onOpenContact: (contact: Id) => void }) {
  const place = useStore(sessionPlace, (state) => state.place);
  const room = useRoom();
  const pack = useCurrentPack();
  if (room === undefined || !pack) return null;
  if (place.is === 'report') return <ReportScreen session={place.session} pack={pack} />;
  if (room === null) return <StartSession pack={pack} />;
  if (place.is === 'reckoning') return <ReckoningScreen room={room} onOpen={onOpenContact} />;
  return <RoomScreen key={room.session.id} room={room} pack={pack} onOpen={onOpenContact} />;
}
