import { createStore } from 'zustand/vanilla';
import type { CsvField } from '../../../../shared/domain/directory/csv-mapping.ts';
import type { SourceImport } from '../../../../shared/domain/directory/import-report.ts';
import type { DirectorySource } from '../../../../shared/domain/directory/source.ts';
import { AppError } from '../../../../shared/errors.ts';
import { api } from '../../../lib/api.ts';

/** A column of a chosen table. */
export interface TableColumn {
  readonly column: string;
  readonly examples: readonly string[];
  readonly field: CsvField | null;
}

/** How far the import of a source is: it goes on while somebody looks at something else. */
export type DirectoryJob =
  | { readonly state: 'none' }
  | { readonly state: 'choosing'; readonly source: string }
  | {
      readonly state: 'columns';
      readonly source: string;
      readonly chosen: string;
      readonly columns: readonly TableColumn[];
    }
  | {
      readonly state: 'running';
      readonly source: string;
      readonly step: 'asking' | 'details' | 'reading' | 'comparing' | 'checking' | 'starting';
      readonly done: number;
      readonly of: number | null;
    }
  | { readonly state: 'done'; readonly source: string; readonly about: SourceImport }
  | { readonly state: 'stopped'; readonly source: string; readonly isLive: boolean }
  | {
      readonly state: 'failed';
      readonly source: string;
      readonly message: string;
      /** Where it may be read all the same: what was chosen. */
      readonly doubtful: { readonly chosen: string | null } | null;
    };

/** See {@link DirectoryJob}. */
export const directoryJob = createStore<{ readonly now: DirectoryJob }>()(() => ({ now: { state: 'none' } }));

const set = (now: DirectoryJob) => directoryJob.setState({ now });
let stop = new AbortController();

/** True while something is chosen or read: one thing at a time. */
export const isBusy = ({ state }: DirectoryJob) => state === 'choosing' || state === 'running';

/** Imports a source: a live address at once, and of others the files that somebody chooses. */
export async function importFrom(source: DirectorySource, asksColumns = false): Promise<void> {
  const before = directoryJob.getState().now;
  if (isBusy(before)) return;
  if (source.kind === 'api') return await readSource(source, null, false);
  set({ state: 'choosing', source: source.id });
  try {
    const choice = await api.sources.choose();
    if (choice === null) return set(before);
    if (source.kind === 'file' || (source.mapping !== null && !asksColumns)) {
      return await readSource(source, choice.chosen, false);
    }
    const { columns } = await api.sources.preview({ chosen: choice.chosen });
    set({ state: 'columns', source: source.id, chosen: choice.chosen, columns });
  } catch (error) {
    fail(source, error, null);
  }
}

/** Reads a source into a directory that waits. */
export async function readSource(
  source: DirectorySource,
  chosen: string | null,
  evenIfDoubtful: boolean,
): Promise<void> {
  stop = new AbortController();
  const { id } = source;
  set({ state: 'running', source: id, step: 'starting', done: 0, of: null });
  try {
    const about = await api.sources.import(
      { source: id, chosen, evenIfDoubtful },
      { signal: stop.signal, onProgress: (progress) => set({ state: 'running', source: id, ...progress }) },
    );
    set({ state: 'done', source: id, about });
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') {
      return set({ state: 'stopped', source: id, isLive: source.kind === 'api' });
    }
    const isDoubtful = error instanceof AppError && error.details?.needs === 'evenIfDoubtful';
    fail(source, error, isDoubtful ? { chosen } : null);
  }
}

function fail({ id }: DirectorySource, error: unknown, doubtful: { chosen: string | null } | null): void {
  set({ state: 'failed', source: id, message: error instanceof Error ? error.message : String(error), doubtful });
}

/** Stops the import; what is in use stays. */
export function stopReading(): void {
  stop.abort();
}

/** What was said is about something that is over. */
export function clearJob(): void {
  if (!isBusy(directoryJob.getState().now)) set({ state: 'none' });
}
