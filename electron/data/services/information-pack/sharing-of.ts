import type { ReadContext } from '../../context.ts';

/** What a publisher says about handing its services on. */
export interface Sharing {
  readonly mayBeHandedOn: boolean;
  /** What it asks to be named by; empty for nothing. */
  readonly attribution: string;
}

/**
 * What the publisher of a source says about handing its services on. A person's own leaflet may have what nobody
 * forbids; the one place to ask, for whoever keeps what each source says.
 */
export function sharingOf(_context: ReadContext, _source: string): Sharing {
  return { mayBeHandedOn: true, attribution: '' };
}
