import { useStore } from 'zustand';
import type { FollowUpDraft } from '../../../shared/domain/follow-up/notes.ts';
import type { DraftState } from '../../lib/draft-saver.ts';
import type { FollowUpVisit } from './visits.ts';

/** What is being put down about a follow-up. */
export function useDraft({ saver }: FollowUpVisit): DraftState<FollowUpDraft> {
  return useStore(saver.state);
}
