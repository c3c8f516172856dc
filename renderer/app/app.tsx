import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { LockScreen } from '../features/desks/lock-screen.tsx';
import { StoreScreen } from '../features/store/store-screen.tsx';
import { useStoreStatus } from '../features/store/use-store-status.ts';
import { api } from '../lib/api.ts';
import { deskLock } from '../lib/desk-lock.ts';
import { say } from '../lib/notices.ts';
import { queryClient } from '../lib/query-client.ts';
import { useStanding } from '../lib/standing.ts';
import { NoticeLine } from '../ui/notice-line.tsx';
import { DeskOfPerson } from './desk-of-person.tsx';
import { isInterruption, type ReadyStatus } from './is-interruption.ts';
import { LastResort } from './last-resort.tsx';
import { enterDesk, obstacleTo } from './lock-desk.ts';
import { PracticeFrame } from './practice-frame.tsx';
import { WorkspaceShell } from './workspace-shell.tsx';

/** The desk of an open record: whoever has signed in sees theirs, and nobody sees anything before. */
function OpenRecord({ status }: { status: ReadyStatus }) {
  const standing = useStanding();
  const isLocked = useStore(deskLock, (lock) => lock.isLocked);
  if (!standing) return null;
  if (isLocked || (standing.isShared && standing.signedIn === null)) {
    const onIn = (profile: string) => void enterDesk(profile);
    return <LockScreen standing={standing} isSample={status.sample} obstacleTo={obstacleTo} onIn={onIn} />;
  }
  return (
    <DeskOfPerson standing={standing}>
      <WorkspaceShell status={status} />
    </DeskOfPerson>
  );
}

function Screen() {
  useEffect(() => api.app.onStartedAgain(() => say('Frontdoor was open already: here it is.')), []);
  const status = useStoreStatus();
  const [lastReady, setLastReady] = useState<ReadyStatus | null>(null);
  if (status.state === 'ready' && status !== lastReady) setLastReady(status);
  // A record that is away for a moment must not take the page away from somebody who is typing.
  const ready = status.state === 'ready' ? status : isInterruption(status) ? lastReady : null;
  if (ready) return <OpenRecord status={ready} />;
  return status.state === 'ready' ? null : <StoreScreen status={status} />;
}

/** The whole page. */
export function App() {
  return (
    <PracticeFrame>
      <LastResort>
        <QueryClientProvider client={queryClient}>
          <Screen />
          <NoticeLine />
        </QueryClientProvider>
      </LastResort>
    </PracticeFrame>
  );
}
