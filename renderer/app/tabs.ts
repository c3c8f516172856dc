import { createStore } from 'zustand/vanilla';
import type { Id } from '../../shared/domain/ids.ts';

/** Which contacts have a tab, and what is in front: one of them, or the desk (null). */
export interface Tabs {
  readonly open: readonly Id[];
  readonly front: Id | null;
}

/** The tabs of the window. */
export const tabs = createStore<Tabs>()(() => ({ open: [], front: null }));

/** The tabs with a contact in front; it gets a tab where it has none. Pure. */
export function withFront({ open }: Tabs, contact: Id): Tabs {
  return { open: open.includes(contact) ? open : [...open, contact], front: contact };
}

/** The tabs without one of them; where it was in front its neighbour is, or else the desk. Pure. */
export function withoutTab({ open, front }: Tabs, contact: Id): Tabs {
  const at = open.indexOf(contact);
  const left = open.filter((other) => other !== contact);
  return { open: left, front: front === contact ? (left[at] ?? left[at - 1] ?? null) : front };
}

/** The tabs with the next one in front (or the one before), the desk among them. Pure. */
export function withNextInFront({ open, front }: Tabs, step: 1 | -1): Tabs {
  const round = [null, ...open];
  const at = round.indexOf(front);
  return { open, front: round[(at + step + round.length) % round.length] ?? null };
}
