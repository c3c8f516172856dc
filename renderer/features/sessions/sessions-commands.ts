import type { Command } from '../../lib/command.ts';
import { findOnScreen } from '../../lib/panes.ts';
import { goToEntry, lastStroke, rowInHand, seeNext, stepInHand, strokeFor, undoLastStroke } from './room-actions.ts';

/** The keys of the room. */
export const roomKeys = {
  ...{ entry: 'Alt+Q', next: 'Alt+N', record: 'Ctrl+Enter', full: 'Alt+O', nothing: 'Alt+G' },
  ...{ left: 'Alt+L', back: 'Alt+B', stroke: 'Alt+T', undo: 'Alt+Shift+T' },
} as const;

const isInRoom = () => findOnScreen('[data-pane="room"]') !== null;
const hasInHand = () => isInRoom() && rowInHand() !== undefined;
/** In the line for whoever comes in, Ctrl+Enter is about them. */
const isInEntry = () => document.activeElement?.closest('[data-place="entry"]') != null;
const canRecord = () => hasInHand() && !isInEntry();

function inRoom(id: string, label: string, shortcut: string, run: () => void, when = isInRoom): Command {
  return { id: `session-${id}`, label, group: 'At a drop-in session', shortcuts: [shortcut], when, run };
}

/** A button of the panel does the same as its key, so that both go one way. */
function press(name: string): void {
  const button = findOnScreen(`[data-room-action="${name}"]`);
  if (button instanceof HTMLElement) button.click();
}

/** What can be done in the room of a session, beside typing. */
export const sessionsCommands: readonly Command[] = [
  inRoom('entry', 'Somebody comes in: first name or ticket', roomKeys.entry, goToEntry),
  inRoom('next', 'See whoever is next, or go back to whoever is in hand', roomKeys.next, seeNext),
  inRoom('record', 'Record whoever is in hand', roomKeys.record, () => press('record'), canRecord),
  inRoom(
    'see-now',
    'See whoever is in the line at once',
    roomKeys.record,
    () => press('see-now'),
    () => isInRoom() && isInEntry(),
  ),
  inRoom('full', 'Write whoever is in hand down in full', roomKeys.full, () => press('full'), hasInHand),
  inRoom(
    'nothing',
    'Whoever is in hand gave no details: count them',
    roomKeys.nothing,
    () => strokeFor(rowInHand() ?? null),
    hasInHand,
  ),
  inRoom('left', 'Whoever is in hand has left', roomKeys.left, () => stepInHand('leave'), hasInHand),
  inRoom(
    'back',
    'Back into the queue with whoever is in hand',
    roomKeys.back,
    () => stepInHand('back-to-queue'),
    hasInHand,
  ),
  inRoom('stroke', 'One more person who gave no details', roomKeys.stroke, () => strokeFor(null)),
  inRoom(
    'undo-stroke',
    'Take the last one without details back',
    roomKeys.undo,
    undoLastStroke,
    () => isInRoom() && lastStroke() !== undefined,
  ),
];
