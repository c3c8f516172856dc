import { flushSync } from 'react-dom';
import type { StoreApi } from 'zustand/vanilla';
import type { PersonCard } from '../../../../shared/domain/people.ts';
import { sayHere } from '../../../lib/notices.ts';
import { findOnScreen } from '../../../lib/panes.ts';
import { showPane, type WorkspaceUi } from '../workspace-ui.ts';
import { whoAndSafety } from './card-in-words.ts';

const onScreen = ({ earlier }: PersonCard) => findOnScreen(`[data-card="${earlier}"]`);
/** Who it is, and that it is not safe to contact them: nobody answers a card without these. */
const mustBeRead = (card: Element) => [...card.querySelectorAll('[data-must-be-read]')];

function isInView(part: Element): boolean {
  const pane = part.closest('[data-pane]')?.getBoundingClientRect();
  const { top, bottom } = part.getBoundingClientRect();
  // A pixel of rounding is nothing that anybody cannot read.
  return pane !== undefined && top > pane.top - 1 && bottom < pane.bottom + 1;
}

function bringToFront(card: PersonCard, ui: StoreApi<WorkspaceUi>): void {
  const hand = document.activeElement;
  const isInNotes = ui.getState().pane === 'notes';
  flushSync(() => (isInNotes ? ui.setState({ side: 'who' }) : showPane(ui, 'who')));
  if (!onScreen(card)) flushSync(() => showPane(ui, 'who'));
  // The place of the hand has gone to the back: the card takes it, and no button of it, which a typed space would press.
  const place = onScreen(card);
  if (hand?.checkVisibility() === false && place instanceof HTMLElement) place.focus();
}

/** Whether a card can be read just now. Where it cannot it is brought there: nobody answers for whom they do not see. */
export function isCardSeen(card: PersonCard, ui: StoreApi<WorkspaceUi>): boolean {
  const before = onScreen(card);
  if (before && mustBeRead(before).every(isInView)) return true;
  if (!before) bringToFront(card, ui);
  const shown = onScreen(card);
  for (const part of shown ? [shown, ...mustBeRead(shown)] : []) part.scrollIntoView({ block: 'nearest' });
  sayHere(`Perhaps spoken to before: ${whoAndSafety(card)}. Press again.`);
  return false;
}
