import { createStore } from 'zustand/vanilla';
import type { Id } from '../../shared/domain/ids.ts';

/** Something on the screen that can be passed to a colleague's computer. */
export interface Passable {
  readonly kind: 'draft' | 'follow-up';
  readonly contact: Id;
  /** Whom it is about, as it is called on the screen. */
  readonly title: () => string;
  /** Settles once everything typed in it is on record, with the visit that holds a draft. */
  readonly settle: () => Promise<{ visit: Id; seq: number } | null>;
}

/** What is on the screen that can be passed on, and which window about sealed files is open. */
export const passing = createStore<{
  readonly inHand: Passable | null;
  readonly open: { readonly at: 'pass'; readonly what: Passable } | { readonly at: 'addresses' } | null;
}>()(() => ({ inHand: null, open: null }));

/** Asks to whom something is passed. */
export function askToPass(what: Passable): void {
  passing.setState({ open: { at: 'pass', what } });
}

/** Says that something on the screen can be passed on. @returns what takes it back */
export function offerToPass(what: Passable): () => void {
  passing.setState({ inHand: what });
  return () => passing.setState((state) => (state.inHand === what ? { inHand: null } : {}));
}
