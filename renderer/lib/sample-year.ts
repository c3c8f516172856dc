import { createStore } from 'zustand/vanilla';
import { AppError } from '../../shared/errors.ts';
import { api } from './api.ts';
import { queryClient } from './query-client.ts';

/** How far the sample year is: it goes on while somebody looks at something else. */
export type FillingYear =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly done: number; readonly of: number }
  | { readonly state: 'done'; readonly conversations: number }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly message: string };

/** See {@link FillingYear}. */
export const fillingYear = createStore<{ readonly now: FillingYear }>()(() => ({ now: { state: 'none' } }));

const set = (now: FillingYear) => fillingYear.setState({ now });
let stop = new AbortController();

/** Fills the store with a sample year, or goes on where that was stopped. Pressed twice it runs once. */
export async function fillYear(): Promise<void> {
  if (fillingYear.getState().now.state === 'running') return;
  stop = new AbortController();
  set({ state: 'running', done: 0, of: 0 });
  try {
    const { conversations } = await api.sample.fillYear(
      { seed: null, months: null },
      { signal: stop.signal, onProgress: ({ done, of }) => set({ state: 'running', done, of }) },
    );
    set({ state: 'done', conversations });
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') set({ state: 'stopped' });
    else set({ state: 'failed', message: error instanceof Error ? error.message : String(error) });
    // What is on record by then is there, although nobody is told of it: the work did not come to its end.
    await queryClient.invalidateQueries();
  }
}

let isAskedFor = false;

/** What a new store was asked to begin with: the year waits for the desk, as nothing is answered before it is open. */
export function askForYear(isAsked: boolean): void {
  isAskedFor = isAsked;
}

/** The desk is open: the year begins, where it was asked for. */
export function beginAskedYear(): void {
  if (isAskedFor) void fillYear();
  isAskedFor = false;
}

/** Stops it; what is on record stays. */
export function stopYear(): void {
  stop.abort();
}
