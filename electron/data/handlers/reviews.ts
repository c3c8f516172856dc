import { saveAnswer, sendAnswer } from '../services/review/answer-review.ts';
import { drawWeek } from '../services/review/draw-week.ts';
import { listAdvisers, listCoaching, showAgreement } from '../services/review/learn.ts';
import { listMine, readSaid } from '../services/review/read-reviews.ts';
import { showWeek } from '../services/review/show-week.ts';
import { finishReview, openReview, saveReviewDraft } from '../services/review/write-review.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/reviews.ts`. */
export const reviews: DataHandlers['reviews'] = {
  week: showWeek,
  draw: drawWeek,
  open: openReview,
  saveDraft: saveReviewDraft,
  finish: finishReview,
  said: readSaid,
  mine: listMine,
  saveAnswer,
  sendAnswer,
  coaching: listCoaching,
  advisers: listAdvisers,
  agreement: showAgreement,
};
