import type { ReadDb } from '../../db/handles.ts';
import { findSource } from '../../queries/directory-sources.ts';

/** What a publisher says about handing its services on. */
export interface Sharing {
  readonly mayBeHandedOn: boolean;
  /** What it asks to be named by; empty for nothing. */
  readonly attribution: string;
}

/** What the publisher of a source says. A person's own leaflet may have what nobody forbids. */
export function sharingOf(db: ReadDb, source: string): Sharing {
  const kept = findSource(db, source);
  return { mayBeHandedOn: kept?.sharing !== 'forbidden', attribution: kept?.attribution ?? '' };
}
