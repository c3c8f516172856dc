import type { Id } from '../../../shared/domain/ids.ts';
import type { ReviewDraft } from '../../../shared/domain/review/marks.ts';
import type { ReviewSheet, SaidOfConversation } from '../../../shared/domain/review/view.ts';
import { api } from '../../lib/api.ts';
import { createDraftSaver, type DraftSaver } from '../../lib/draft-saver.ts';

/** A review that this window has open. */
export interface ReviewVisit {
  readonly sheet: ReviewSheet;
  readonly saver: DraftSaver<ReviewDraft>;
}

/** What an adviser is answering. */
interface AnswerDraft {
  readonly words: string;
}

const sheets = new Map<Id, DraftSaver<ReviewDraft>>();
const answers = new Map<Id, DraftSaver<AnswerDraft>>();

/** The saver of something that is written. It outlives the screen, so that what was typed last is saved also after leaving. */
function kept<T extends object>(
  savers: Map<Id, DraftSaver<T>>,
  id: Id,
  known: { rev: number; value: T },
  send: (rev: number, draft: T) => Promise<unknown>,
): DraftSaver<T> {
  const before = savers.get(id);
  before?.take(known);
  const saver =
    before ??
    createDraftSaver(known, async (rev, draft) => {
      await send(rev, draft);
    });
  savers.set(id, saver);
  return saver;
}

/** Opens the review of whoever asks. @throws AppError where there is none to write */
export async function openReviewVisit(sample: Id): Promise<ReviewVisit> {
  await saveReviews();
  const sheet = await api.reviews.open({ sample });
  const { review, rev, draft } = sheet;
  const send = (next: number, value: ReviewDraft) => api.reviews.saveDraft({ review, rev: next, draft: value });
  return { sheet, saver: kept(sheets, review, { rev, value: draft }, send) };
}

/** The saver of the answer to one review. */
export function answerSaver({ review, answer }: SaidOfConversation['reviews'][number]): DraftSaver<AnswerDraft> {
  const known = { rev: answer?.rev ?? 0, value: { words: answer?.words ?? '' } };
  return kept(answers, review, known, (rev, { words }) => api.reviews.saveAnswer({ review, rev, words }));
}

const all = () => [...sheets.values(), ...answers.values()];

/** True where everything that was written in reviews is on record. */
export function areReviewsSaved(): boolean {
  return all().every(({ state }) => state.getState().save === 'saved');
}

/** Settles once everything that was written in reviews is on record. */
export async function saveReviews(): Promise<void> {
  await Promise.all(all().map((saver) => saver.flush()));
}
