import { createStore } from 'zustand/vanilla';

/** Whether the window about one's own PIN is open. */
export const pinDialog = createStore<{ readonly isOpen: boolean }>()(() => ({ isOpen: false }));

/** Opens the window about one's own PIN. */
export function openPinDialog(): void {
  pinDialog.setState({ isOpen: true });
}
