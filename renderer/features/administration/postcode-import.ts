import { createStore } from 'zustand/vanilla';
import type { AboutPostcodes } from '../../../shared/contract/postcodes.ts';
import { AppError } from '../../../shared/errors.ts';
import { api } from '../../lib/api.ts';

/** How far an import is: it goes on while somebody looks at something else. */
export type PostcodeImport =
  | { readonly state: 'none' }
  | { readonly state: 'choosing' }
  | { readonly state: 'running'; readonly files: readonly string[]; readonly share: number; readonly postcodes: number }
  | { readonly state: 'done'; readonly about: AboutPostcodes }
  | { readonly state: 'stopped' }
  | {
      readonly state: 'failed';
      readonly message: string;
      /** The files, where they may be imported all the same although they hold so much less. */
      readonly smaller: { readonly chosen: string; readonly files: readonly string[] } | null;
    };

/** See {@link PostcodeImport}. */
export const postcodeImport = createStore<{ readonly now: PostcodeImport }>()(() => ({ now: { state: 'none' } }));

const set = (now: PostcodeImport) => postcodeImport.setState({ now });
let stop = new AbortController();

/** Lets somebody choose files, and imports them. */
export async function chooseAndImport(): Promise<void> {
  const before = postcodeImport.getState().now;
  if (before.state === 'choosing' || before.state === 'running') return;
  set({ state: 'choosing' });
  try {
    const choice = await api.postcodes.choose();
    if (choice === null) set(before);
    else await importChosen(choice.chosen, choice.files, false);
  } catch (error) {
    set({ state: 'failed', message: messageOf(error), smaller: null });
  }
}

/** Imports files that have been chosen. */
export async function importChosen(chosen: string, files: readonly string[], evenIfSmaller: boolean): Promise<void> {
  stop = new AbortController();
  set({ state: 'running', files, share: 0, postcodes: 0 });
  try {
    const about = await api.postcodes.import(
      { chosen, evenIfSmaller },
      {
        signal: stop.signal,
        onProgress: ({ done, of, postcodes }) =>
          set({ state: 'running', files, share: of === 0 ? 1 : done / of, postcodes }),
      },
    );
    set({ state: 'done', about });
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') return set({ state: 'stopped' });
    const isSmaller = error instanceof AppError && error.details?.needs === 'evenIfSmaller';
    set({ state: 'failed', message: messageOf(error), smaller: isSmaller ? { chosen, files } : null });
  }
}

/** Stops the import; the list in use stays. */
export function stopImport(): void {
  stop.abort();
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
