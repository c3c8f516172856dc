import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { StoreScreen } from '../features/store/store-screen.tsx';
import { useStoreStatus } from '../features/store/use-store-status.ts';
import { api } from '../lib/api.ts';
import { say } from '../lib/notices.ts';
import { queryClient } from '../lib/query-client.ts';
import { NoticeLine } from '../ui/notice-line.tsx';
import { isInterruption, type ReadyStatus } from './is-interruption.ts';
import { LastResort } from './last-resort.tsx';
import { WorkspaceShell } from './workspace-shell.tsx';

function Screen() {
  useEffect(() => api.app.onStartedAgain(() => say('Frontdoor was open already: here it is.')), []);
  const status = useStoreStatus();
  const [lastReady, setLastReady] = useState<ReadyStatus | null>(null);
  if (status.state === 'ready' && status !== lastReady) setLastReady(status);
  // A record that is away for a moment must not take the page away from somebody who is typing.
  const ready = status.state === 'ready' ? status : isInterruption(status) ? lastReady : null;
  if (ready) return <WorkspaceShell status={ready} />;
  return status.state === 'ready' ? null : <StoreScreen status={status} />;
}

/** The whole page. */
export function App() {
  return (
    <LastResort>
      <QueryClientProvider client={queryClient}>
        <Screen />
        <NoticeLine />
      </QueryClientProvider>
    </LastResort>
  );
}
