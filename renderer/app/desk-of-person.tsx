import { type ReactNode, useEffect, useState } from 'react';
import type { StandingOfDesk } from '../../shared/contract/profiles.ts';
import { api } from '../lib/api.ts';
import { deskLock } from '../lib/desk-lock.ts';
import { watchIdle } from '../lib/idle.ts';
import { say } from '../lib/notices.ts';
import { keepTabs, lockDesk } from './lock-desk.ts';
import { tabs } from './tabs.ts';

/** Puts the tabs of whoever has signed in where they left them; true once that is done. */
function useOwnTabs(isShared: boolean, signedIn: string | null): boolean {
  const [isThere, setThere] = useState(!isShared);
  useEffect(() => {
    deskLock.setState({ owner: signedIn });
    if (!isShared) return;
    let isCurrent = true;
    const before = tabs.getState();
    const show = () => isCurrent && setThere(true);
    // Tabs of this page go before those of the store: it has not begun anew since they were open.
    if (before.open.length > 0) show();
    else {
      api.profiles.tabs().then((kept) => {
        if (isCurrent) tabs.setState(kept);
        show();
      }, show);
    }
    const stop = tabs.subscribe(() => void keepTabs());
    return () => {
      isCurrent = false;
      stop();
    };
  }, [isShared, signedIn]);
  return isThere;
}

/** The desk of one person: their tabs, and a lock that falls by itself. Where nobody has a PIN it is just the desk. */
export function DeskOfPerson({ standing, children }: { standing: StandingOfDesk; children: ReactNode }) {
  const { isShared, signedIn, idleMinutes } = standing;
  const isThere = useOwnTabs(isShared, signedIn);
  useEffect(() => {
    if (!isShared) return;
    return watchIdle(idleMinutes, {
      onWarn: () => say('The desk locks by itself in half a minute. Press any key to go on.'),
      onLock: lockDesk,
    });
  }, [isShared, idleMinutes]);
  useEffect(() => {
    if (!isShared) return;
    return api.profiles.onLockAsked(lockDesk);
  }, [isShared]);
  return isThere ? children : null;
}
