import type { Id } from '../../shared/domain/ids.ts';
import { leaveVisit, startContact } from '../features/contact/index.ts';
import { say } from '../lib/notices.ts';
import { tabs, withFront, withNextInFront, withoutTab } from './tabs.ts';

/** Brings the desk to the front. */
export function showDesk(): void {
  tabs.setState({ front: null });
}

/** Brings a contact to the front, in a tab of its own. */
export function showContact(contact: Id): void {
  tabs.setState((state) => withFront(state, contact));
}

/** Closes a tab. The contact stays as it is; what is typed in it is saved first, in the background. */
export function closeTab(contact: Id): void {
  tabs.setState((state) => withoutTab(state, contact));
  void leaveVisit(contact, () => tabs.getState().open.includes(contact));
}

/** Brings the next tab to the front, or the one before. */
export function showNextTab(step: 1 | -1): void {
  tabs.setState((state) => withNextInFront(state, step));
}

let isStarting = false;

/** Begins a contact and brings it to the front. Pressing twice begins one. */
export async function startInTab(): Promise<void> {
  if (isStarting) return;
  isStarting = true;
  try {
    showContact(await startContact());
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), { label: 'Try again', run: () => void startInTab() });
  } finally {
    isStarting = false;
  }
}
