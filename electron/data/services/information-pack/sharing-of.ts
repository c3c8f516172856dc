import { mayBeShared } from '../../../../shared/domain/directory/source.ts';
import type { ReadDb } from '../../db/handles.ts';
import { findSource } from '../../queries/directory-sources.ts';

/** What a publisher says about handing its services on. */
export interface Sharing {
  readonly mayBeHandedOn: boolean;
  /** What it asks to be named by; empty for nothing. */
  readonly attribution: string;
}

/** What the publisher of a source says. Nothing is handed on before somebody has set that it may be. */
export function sharingOf(db: ReadDb, source: string): Sharing {
  const kept = findSource(db, source);
  return { mayBeHandedOn: mayBeShared(kept), attribution: kept?.attribution ?? '' };
}
