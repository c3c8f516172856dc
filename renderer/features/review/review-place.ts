import { createStore } from 'zustand/vanilla';
import type { Id } from '../../../shared/domain/ids.ts';

/** What stands on the page of reviews. `back` is the part that one goes back to, `from` what one comes back from. */
export type ReviewPlace =
  | { readonly is: ReviewPart; readonly from?: Id }
  | { readonly is: 'sheet' | 'said'; readonly sample: Id; readonly back: ReviewPart };
/** A part of the page. */
export type ReviewPart = 'week' | 'coaching' | 'agreement' | 'mine';

/** See {@link ReviewPlace}; null until somebody has chosen. It outlives the page, so that one comes back to where one was. */
export const reviewPlace = createStore<{ readonly place: ReviewPlace | null }>()(() => ({ place: null }));

/** Brings a part of the page, a sheet, or what was said to the front. */
export function showInReviews(place: ReviewPlace): void {
  reviewPlace.setState({ place });
}
