import type { DigestLine } from '../../counts/digest.ts';
import type { DayDocument } from '../../counts/document.ts';
import type { SyncState } from './sync-state.ts';

/** A document by name. */
export type DocumentName = Pick<DayDocument, 'stream' | 'day'>;

/** Why a document waits: what the collector said of it, or `refused` where it would not take the upload with it. */
export interface SetAside {
  readonly code: string;
  /** It is tried again once after this moment, in milliseconds since 1970, or as soon as it has changed. */
  readonly retryAt: number;
}

/**
 * What the protocol needs of a computer's record. Every method is one transaction at most; none removes anything (I7).
 */
export interface SyncStore {
  readState(): SyncState;
  writeState(state: SyncState): void;
  /** The stream of this process start. */
  currentStream(): string;
  /**
   * Documents whose revision is above the acknowledged one, oldest first, and that are not set aside in that
   * revision at this moment.
   */
  listUnsent(limit: number, now: number): DayDocument[];
  /** The collector holds this revision of a document or a later one. */
  acknowledge(name: DocumentName, rev: number): void;
  /** This revision of a document waits. */
  setAside(name: DocumentName, rev: number, why: SetAside): void;
  /** Documents of the last days that were acknowledged, in an order that stays. */
  listAcknowledged(offset: number, limit: number, now: number): DigestLine[];
  /** The collector holds only this revision of a document any more; 0 for none. */
  takeBack(name: DocumentName, rev: number): void;
  /**
   * Somebody else writes in the current stream: begins a new one and moves there every entry above the acknowledged
   * revision of its document, which stays at that revision.
   */
  leaveStream(): void;
}
