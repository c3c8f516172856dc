import { useStore } from 'zustand';
import type { DraftState } from './draft-saver.ts';
import type { FollowUpVisit } from './visits.ts';

/** What is being put down about a follow-up. */
export function useDraft({ saver }: FollowUpVisit): DraftState {
  return useStore(saver.state);
}
