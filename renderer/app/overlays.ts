import { createStore } from 'zustand/vanilla';

/** What lies over the window just now. */
export const overlays = createStore<{ readonly open: 'palette' | 'keys' | null }>()(() => ({ open: null }));
