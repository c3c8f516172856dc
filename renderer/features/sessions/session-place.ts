import { createStore } from 'zustand/vanilla';
import type { Id } from '../../../shared/domain/ids.ts';

/** What is shown of drop-in sessions: the room (or the form that opens one), the reckoning at its end, or a report. */
export type SessionPlace = { readonly is: 'room' | 'reckoning' } | { readonly is: 'report'; readonly session: Id };

/** See {@link SessionPlace}; and who is being written down in the room. */
export const sessionPlace = createStore<{ readonly place: SessionPlace; readonly inHand: Id | null }>()(() => ({
  place: { is: 'room' },
  inHand: null,
}));

/** Shows another part of the sessions. */
export function showInSessions(place: SessionPlace): void {
  sessionPlace.setState({ place });
}
