import { createStore } from 'zustand/vanilla';
import type { ContactFields } from '../../../shared/domain/contact-fields.ts';
import type { Pane } from './workspace-ui.ts';

/** What commands can do in the contact that is on the screen. */
export interface ContactActions {
  close(): void;
  /** Whether a closed contact is being corrected. */
  isCorrecting(): boolean;
  /** Asks whether the record should stay as it was before the correction. */
  leaveAsItWas(): void;
  showHistory(): void;
  goTo(pane: Pane): void;
  nextPrompt(): void;
  /** Takes for the worry in hand, or for the receipt, what was written down already. */
  takeOffered(): void;
  /** Shows the line large to the person, or hides it again. */
  showLarge(): void;
  /** Opens the place for something that came in writing. */
  receive(): void;
  toggleSafety(): void;
  tag(tag: NonNullable<ContactFields['unfinishedTag']>): void;
  /** Gives an answer to the question that is offered, counted from 1. */
  giveAnswer(number: number): void;
  leaveAsk(): void;
  answersNow(): number;
  /** Takes the line that is being typed as the details of the caller, the person, or whoever cares or is cared for. */
  takeDetails(of: 'caller' | 'person' | 'other'): void;
  /** Takes the line that is being typed as how and when it came in. */
  takeArrival(): void;
  /** Whether somebody is shown who may be the person, and nobody has said whether it is them. */
  hasCard(): boolean;
  /** Says that it is the same person. */
  acceptCard(): void;
  /** Says that it is another person. */
  refuseCard(): void;
  /** Whether there is a service that could be offered, or sent details of. */
  hasService(): boolean;
  /** Offers the service in front. */
  offerService(): void;
  /** Promises the details of the service in hand. */
  sendService(): void;
  /** Brings the next service to the front. */
  nextService(): void;
  undo(): void;
  redo(): void;
  /** Whether the last thing done was a step and not typing. */
  isStepLast(): boolean;
  /** Whether the notes suggest something just now. */
  hasCue(): boolean;
  /** Whether a safety trigger is in hand that may be answered with “not so”. */
  hasTriggerInHand(): boolean;
  acceptCue(): void;
  /** Takes all that the notes suggest besides safety. */
  acceptAll(): void;
  /** Puts away what the hand is at: the trigger in the safety panel, or else what the notes suggest. */
  putAway(): void;
}

/** What commands can do with a closed contact on the screen. */
export interface ReadActions {
  /** Null where it cannot be corrected here: somebody else has it, or it closed elsewhere. */
  readonly correct: (() => void) | null;
  showHistory(): void;
}

/** The closed contact on the screen, if it is one. */
export const closedOnScreen = createStore<{ readonly actions: ReadActions | null }>()(() => ({ actions: null }));

/** The contact on the screen, if it is open for editing. */
export const activeContact = createStore<{ readonly actions: ContactActions | null }>()(() => ({ actions: null }));
