import { createStore } from 'zustand/vanilla';
import type { RequestReport } from '../../../shared/domain/client-level-data/report.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import { api } from '../../lib/api.ts';

/** How far a check of rows is: it goes on while somebody looks at something else. */
export type RequestCheck =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly done: number; readonly of: number; readonly stop: () => void }
  | { readonly state: 'done'; readonly report: RequestReport }
  | { readonly state: 'failed'; readonly words: string };

/** See {@link RequestCheck}. */
export const requestCheck = createStore<{ readonly now: RequestCheck }>()(() => ({ now: { state: 'none' } }));

const set = (now: RequestCheck) => requestCheck.setState({ now });

/** Looks at the rows of a period. Pressed twice it runs once. */
export async function checkNow(period: { from: CivilDate; to: CivilDate }): Promise<void> {
  if (requestCheck.getState().now.state === 'running') return;
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  set({ state: 'running', done: 0, of: 0, stop });
  try {
    const report = await api.exports.checkRequests(period, {
      onProgress: ({ done, of }) => set({ state: 'running', done, of, stop }),
      signal: stopping.signal,
    });
    set({ state: 'done', report });
  } catch (error) {
    if (stopping.signal.aborted) set({ state: 'none' });
    else set({ state: 'failed', words: error instanceof Error ? error.message : String(error) });
  }
}

/** Lets go of what was found: it is about another period. */
export function forgetCheck(): void {
  if (requestCheck.getState().now.state !== 'running') set({ state: 'none' });
}
