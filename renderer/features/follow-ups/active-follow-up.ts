import { createStore } from 'zustand/vanilla';

/** What commands can do with the follow-up that is on the screen. */
export interface FollowUpActions {
  /** Gives an answer to the question in hand, counted from 1: the one with the focus, or else the first open one. */
  answer(number: number): void;
  /** Notes the result. */
  note(): void;
  undo(): void;
  canUndo(): boolean;
  /** Begins the conversation that it waits for. */
  begin(): void;
  canBegin(): boolean;
  /** Brings what the person takes home to the front. */
  openPack(): void;
  next(): void;
  hasNext(): boolean;
}

/** The follow-up on the screen, if there is one. */
export const activeFollowUp = createStore<{ readonly actions: FollowUpActions | null }>()(() => ({ actions: null }));
