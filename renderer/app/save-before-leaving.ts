import { isEverythingSaved, saveEverything } from '../features/contact/index.ts';
import { areFollowUpsSaved, saveFollowUps } from '../features/follow-ups/visits.ts';
import { areSheetsSaved, saveSheets } from '../features/hand-over/sheet-visits.ts';
import { arePacksSaved, savePacks } from '../features/information-pack/pack-visits.ts';
import { areReviewsSaved, saveReviews } from '../features/review/review-visits.ts';
import { areSessionsSaved, saveSessions } from '../features/sessions/row-savers.ts';

/** True where everything that was typed in this window is on record. */
export const isAllSaved = () =>
  isEverythingSaved() &&
  areFollowUpsSaved() &&
  areSheetsSaved() &&
  arePacksSaved() &&
  areReviewsSaved() &&
  areSessionsSaved();

/** Settles once everything that was typed in this window is on record. */
export const saveAll = () =>
  Promise.all([saveEverything(), saveFollowUps(), saveSheets(), savePacks(), saveReviews(), saveSessions()]);

/**
 * Keeps the window open for the moment it takes to save what was typed last. A second wish to close it is granted
 * whatever is saved, so that a record that is away cannot hold anybody at their desk.
 */
export function saveBeforeLeaving(): void {
  let hasAsked = false;
  window.addEventListener('beforeunload', (event) => {
    if (hasAsked || isAllSaved()) return;
    hasAsked = true;
    event.preventDefault();
    void saveAll().then(() => window.close());
  });
  document.addEventListener('visibilitychange', () => void saveAll());
}
