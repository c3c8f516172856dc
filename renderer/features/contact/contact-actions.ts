import type { StoreApi } from 'zustand/vanilla';
import { sayHere } from '../../lib/notices.ts';
import { otherNames } from '../../lib/other-names.ts';
import { findOnScreen, focusInto } from '../../lib/panes.ts';
import type { ContactActions } from './active-contact.ts';
import { answersNow, giveAnswer, leaveAsk } from './asks/ask-actions.ts';
import { acceptCard, answerFront, frontCard, refuseCard } from './before/card-actions.ts';
import { askWhetherToLeave } from './correction/correction-line.tsx';
import { acceptAll, acceptCue, frontCue, putCueAway } from './cues/cue-actions.ts';
import type { ContactEditor } from './editor/contact-editor.ts';
import { goToHistory, goToPane } from './go-to-place.ts';
import { nextPrompt } from './guide/next-prompt.ts';
import { toggleLarge } from './notes/large-line.ts';
import { tagLine, tagUnfinished } from './notes/line-edits.ts';
import { openReceiving } from './notes/receive-text.ts';
import { closeSafety, isInSafety, openSafety } from './safety/open-safety.ts';
import { putTriggerAway } from './safety/safety-actions.ts';
import { takeOffered } from './safety/take-offered.ts';
import { hasService, nextService, offerFront, sendFront } from './services/offer-actions.ts';
import { takeArrival } from './who/take-arrival.ts';
import { takeDetails } from './who/take-details.ts';
import { showPane, type WorkspaceUi } from './workspace-ui.ts';

/** The trigger of the safety panel in which the focus is. */
function triggerInHand(): string | null {
  return document.activeElement?.closest('[data-trigger]')?.getAttribute('data-trigger') ?? null;
}

/** What commands do in one open contact. */
export function contactActions(editor: ContactEditor, ui: StoreApi<WorkspaceUi>, close: () => void): ContactActions {
  return {
    close,
    isCorrecting: () => editor.store.getState().contact.correction !== null,
    leaveAsItWas: () => askWhetherToLeave(ui),
    showHistory: () => goToHistory(ui),
    goTo: (pane) => goToPane(pane, ui),
    takeOffered: () => takeOffered(editor),
    showLarge: () => toggleLarge(ui),
    receive: () => openReceiving(ui),
    nextPrompt() {
      const { following } = editor.store.getState();
      const now = ui.getState().guide ?? (following.next === null ? null : { stage: following.next, prompt: 0 });
      ui.setState({ guide: nextPrompt(following, now) });
      // The hand stays where it is: only the guide comes to the front.
      if (ui.getState().pane !== 'notes') showPane(ui, 'guide');
      else ui.setState({ side: 'guide' });
    },
    toggleSafety() {
      const { isSafetyOpen, safetyAt } = ui.getState();
      // From beside the panel the key leads into it; from inside it puts it away.
      if (isSafetyOpen && isInSafety(document.activeElement)) closeSafety(ui);
      else openSafety(ui, editor.store.getState().following.safety, safetyAt ?? undefined);
    },
    hasCue: () => frontCue(editor, ui) !== null,
    hasTriggerInHand: () => triggerInHand() !== null,
    acceptCue: () => acceptCue(editor, ui),
    acceptAll: () => acceptAll(editor, ui),
    putAway() {
      const trigger = triggerInHand();
      if (trigger === null) putCueAway(editor, ui);
      else putTriggerAway(editor, ui, trigger);
    },
    tag(tag) {
      const line = document.activeElement?.closest('[data-line]')?.getAttribute('data-line');
      if (line) return tagLine(editor, line, tag);
      tagUnfinished(editor, tag);
      focusInto(findOnScreen('[data-place="notes"]'));
    },
    giveAnswer: (number) => giveAnswer(editor, ui, number),
    leaveAsk: () => leaveAsk(editor, ui),
    answersNow: () => answersNow(editor, ui),
    takeDetails: (of) => takeDetails(editor, ui, of),
    takeArrival: () => takeArrival(editor, ui),
    // Nobody says whether it is them without seeing who it is.
    hasCard: () => frontCard(ui.getState().cards) !== null && !otherNames.getState().areHidden,
    acceptCard: () => answerFront(editor, ui, acceptCard),
    refuseCard: () => answerFront(editor, ui, refuseCard),
    hasService: () => hasService(editor, ui),
    offerService: () => offerFront(editor, ui),
    sendService: () => sendFront(editor, ui),
    nextService: () => nextService(ui),
    undo() {
      const done = editor.undo();
      if (done) sayHere(done);
    },
    redo() {
      const done = editor.redo();
      if (done) sayHere(done);
    },
    isStepLast: () => editor.store.getState().isStepLast,
  };
}
