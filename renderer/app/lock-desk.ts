import { flushSync } from 'react-dom';
import type { Id } from '../../shared/domain/ids.ts';
import { api } from '../lib/api.ts';
import { deskLock } from '../lib/desk-lock.ts';
import { say, useNotice } from '../lib/notices.ts';
import { openPinDialog } from '../lib/pin-dialog.ts';
import { queryClient } from '../lib/query-client.ts';
import { isSharedDesk, standingNow } from '../lib/standing.ts';
import { overlays } from './overlays.ts';
import { isAllSaved, saveAll } from './save-before-leaving.ts';
import { tabs } from './tabs.ts';

/** So long what was typed last may take to be saved; then the record is shut whatever is left. */
const graceMilliseconds = 2_500;

/** Keeps the tabs of whoever is signed in, so that they are there again after a switch. */
export async function keepTabs(): Promise<void> {
  const { open, front } = tabs.getState();
  if (isSharedDesk() && !deskLock.getState().isLocked) {
    await api.profiles.keepTabs({ open: open.slice(-50), front }).catch(() => undefined);
  }
}

/**
 * Locks the desk. In this order: the field in hand says what it holds, the page is blank, what was typed is saved, the
 * record is shut. Nothing of it waits for an animation or an answer before the page is blank.
 */
export function lockDesk(): void {
  if (deskLock.getState().isLocked) return;
  const kept = keepTabs();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  flushSync(() => {
    useNotice.setState({ notice: null });
    overlays.setState({ open: null });
    deskLock.setState({ isLocked: true });
  });
  deskLock.setState({ isShut: shutRecord(kept) });
}

/** Shuts the record as soon as what was typed is on it, or will not be. */
async function shutRecord(kept: Promise<void>): Promise<void> {
  const inTime = new Promise((resolve) => setTimeout(resolve, graceMilliseconds));
  await Promise.race([Promise.allSettled([saveAll(), kept]), inTime]);
  await api.profiles.lock().catch(() => undefined);
  if (isAllSaved()) forget();
}

/** Lets go of every row that the page has read: whoever sits down next may not find it here. */
function forget(): void {
  queryClient.removeQueries({ predicate: ({ queryKey: [domain] }) => domain !== 'store' && domain !== 'profiles' });
  queryClient.removeQueries({ queryKey: ['profiles', 'me'] });
}

/** Locks the desk where people sign in; elsewhere says kindly what it would take. */
export function askToLock(): void {
  if (isSharedDesk()) lockDesk();
  else {
    say('Nobody has a PIN on this computer yet, so it could not be opened again. Choose one, and Ctrl+L locks it.', {
      label: 'Choose a PIN',
      run: openPinDialog,
    });
  }
}

/** Why somebody cannot be let in to this page just now, or null: what another has typed last is not on record yet. */
export function obstacleTo(profile: string): string | null {
  const { owner } = deskLock.getState();
  if (owner === null || owner === profile || isAllSaved()) return null;
  const name = standingNow()?.people.find(({ id }) => id === owner)?.name ?? 'whoever sat here before';
  return `What ${name} typed last is not on record yet, and would be lost. Let ${name} sign in here first.`;
}

/**
 * Shows the desk of whoever has signed in. Where somebody else sat here before the page begins anew, so that nothing
 * in it is left of them; whoever comes back goes on where they were.
 */
export async function enterDesk(profile: Id): Promise<void> {
  const { owner } = deskLock.getState();
  if (owner !== null && owner !== profile && isAllSaved()) {
    await api.app.reload();
    return;
  }
  await queryClient.invalidateQueries({ queryKey: ['profiles'] });
  deskLock.setState({ isLocked: false, owner: profile });
}
