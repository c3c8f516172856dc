import { createStore } from 'zustand/vanilla';
import { api } from '../../lib/api.ts';
import { purgeInWords } from './retention-words.ts';

/** How far a removal is: it goes on while somebody looks at something else. */
export type PurgeJob =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly step: 'removing' | 'cleaning' | 'copies' }
  | { readonly state: 'done'; readonly words: string }
  | { readonly state: 'failed'; readonly words: string };

/** See {@link PurgeJob}. */
export const purgeJob = createStore<{ readonly now: PurgeJob }>()(() => ({ now: { state: 'none' } }));

const set = (now: PurgeJob) => purgeJob.setState({ now });

/** Removes what is over its time and cleans the store's files. Pressed twice it runs once. */
export async function removeNow(): Promise<void> {
  if (purgeJob.getState().now.state === 'running') return;
  set({ state: 'running', step: 'removing' });
  try {
    const done = await api.retention.run(undefined, { onProgress: ({ step }) => set({ state: 'running', step }) });
    set({ state: 'done', words: purgeInWords(done) });
  } catch (error) {
    set({ state: 'failed', words: error instanceof Error ? error.message : String(error) });
  }
}
