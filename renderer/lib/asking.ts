import { createStore } from 'zustand/vanilla';
import type { Id } from '../../shared/domain/ids.ts';

/** An open conversation that a colleague at this computer can be asked to finish. */
export interface Askable {
  readonly contact: Id;
  readonly title: string;
  /** Whether it is a colleague's: a lead hands it on for whoever is away, or takes it. */
  readonly ofColleague: string | null;
  /** Settles once everything typed in it is on record. */
  readonly settle: () => Promise<unknown>;
}

/** What somebody is being asked to finish; null while no window asks. */
export const asking = createStore<{ readonly what: Askable | null }>()(() => ({ what: null }));

/** Asks whom to ask. */
export function askWhom(what: Askable): void {
  asking.setState({ what });
}
