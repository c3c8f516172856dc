import { powerMonitor } from 'electron';
import type { Supervisor } from './data-host/supervisor.ts';
import { events } from './events.ts';

/** So long the page has to put down what was typed last; then the desk is locked whatever it says. */
const graceMilliseconds = 3_000;

/**
 * Locks the desk with the computer: when it sleeps, which a shut lid does, and when the system is locked. The page blanks at
 * once, saves what was typed last, and locks; a page that does neither is not waited for.
 */
export function lockWithSystem(host: Pick<Supervisor, 'lockDesk' | 'locks'>): void {
  const lock = () => {
    const before = host.locks();
    events.lockAsked();
    setTimeout(() => {
      // A page that has locked the desk may have let somebody in again by now: the lid was open for a moment only.
      if (host.locks() === before) void host.lockDesk().catch(() => undefined);
    }, graceMilliseconds);
  };
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
}
