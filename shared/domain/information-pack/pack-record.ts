import type { Contact } from '../contact.ts';
import type { Instant } from '../time.ts';
import type { PackEntry } from './pack-entry.ts';

/** What is known of something to try, and whether its publisher lets it be handed on. */
export interface KnownEntry {
  readonly solution: string;
  readonly entry: PackEntry;
  readonly mayBeHandedOn: boolean;
}

/** Everything that a pack is composed from. */
export interface PackRecord {
  /** With what the same person said in other conversations about safety and how to be reached. */
  readonly contact: Contact;
  /** What is known of its solutions; one that is not here is known by its words alone. */
  readonly entries: readonly KnownEntry[];
  /** Who makes it, and when. */
  readonly by: string;
  readonly now: Instant;
}
