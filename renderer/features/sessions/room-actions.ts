import { flushSync } from 'react-dom';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { type Id, newId } from '../../../shared/domain/ids.ts';
import { whatBecame } from '../../../shared/domain/sessions/reconcile.ts';
import type { RowStep } from '../../../shared/domain/sessions/row-steps.ts';
import { nothingEntered, type SessionRow } from '../../../shared/domain/sessions/session.ts';
import { api } from '../../lib/api.ts';
import { clock } from '../../lib/clock.ts';
import { say } from '../../lib/notices.ts';
import { findOnScreen, focusInto } from '../../lib/panes.ts';
import { readRoomAgain, roomNow, showAtOnce } from './room-query.ts';
import { dropRowSaver, rowSaver } from './row-savers.ts';
import { sessionPlace } from './session-place.ts';

async function attempt(step: () => Promise<unknown>): Promise<boolean> {
  try {
    await step();
    return true;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    await readRoomAgain();
    return false;
  }
}

/** The row with somebody in hand, as the page knows it; undefined where nobody is. */
export function rowInHand(): SessionRow | undefined {
  const { inHand } = sessionPlace.getState();
  return roomNow()?.rows.find(({ id }) => id === inHand);
}

/** Whoever waits longest. */
function nextWaiting(): SessionRow | undefined {
  return roomNow()?.rows.find((row) => whatBecame(row) === 'waiting');
}

/** Puts the cursor where the next one is entered. */
export function goToEntry(): void {
  focusInto(findOnScreen('[data-place="entry"]'));
}

/** Takes somebody in hand, with the cursor in what it is about. */
export function takeInHand(row: Id): void {
  flushSync(() => sessionPlace.setState({ inHand: row }));
  focusInto(findOnScreen('[data-place="row-topic"]'));
}

function letGo(): void {
  flushSync(() => sessionPlace.setState({ inHand: null }));
  goToEntry();
}

/** Speaks to somebody in the queue. */
export function see(row: Id): void {
  showAtOnce((room) => ({
    ...room,
    rows: room.rows.map((each) =>
      each.id === row && each.state === 'waiting' ? { ...each, state: 'seeing', seenFrom: clock.now() } : each,
    ),
  }));
  takeInHand(row);
  void attempt(() => api.sessions.step({ row, step: 'see' }));
}

/** Goes back to whoever is in hand, or takes the one who has waited longest. */
export function seeNext(): void {
  const held = rowInHand();
  const next = nextWaiting();
  if (held) takeInHand(held.id);
  else if (next) see(next.id);
  else say('Nobody is waiting.');
}

/** Puts somebody at the end of the queue, or speaks to them at once. */
export async function arrive(called: string, isSeen: boolean): Promise<void> {
  const room = roomNow();
  if (!room || !saysSomething(called)) return;
  const row = newId();
  showAtOnce((known) => ({
    ...known,
    rows: [
      ...known.rows,
      {
        ...{ id: row, called, arrivedAt: clock.now(), state: 'waiting', seenFrom: null, rev: 0 },
        ...{ entered: nothingEntered, contact: null, stroke: null },
      },
    ],
  }));
  const added = attempt(() => api.sessions.add({ session: room.session.id, row, called }));
  if (isSeen) see(row);
  if (!(await added)) say(`${called} is not in the queue. Enter them again.`);
}

/** Moves whoever is in hand on: back into the queue, or noted as gone. */
export function stepInHand(step: RowStep): void {
  const row = rowInHand();
  if (!row) return;
  letGo();
  void (async () => {
    await rowSaver(row).flush();
    if ((await attempt(() => api.sessions.step({ row: row.id, step }))) && step === 'leave') {
      const back = () => void attempt(() => api.sessions.step({ row: row.id, step: 'back-to-queue' }));
      say('Noted as gone.', { label: 'Back to the queue', run: back });
    }
  })();
}

/** Puts somebody who had gone back into the queue. */
export function comeBack(row: Id): void {
  void attempt(() => api.sessions.step({ row, step: 'back-to-queue' }));
}

/** Records whoever is in hand; the room is there for the next one at once. */
export function recordInHand(): void {
  const row = rowInHand();
  if (!row) return;
  letGo();
  void (async () => {
    const saver = rowSaver(row);
    await saver.flush();
    const entered = saver.state.getState().draft;
    const made = { row: row.id, contact: newId(), visit: newId(), entered };
    if (await attempt(() => api.sessions.record(made))) dropRowSaver(row.id);
    else sessionPlace.setState({ inHand: row.id });
  })();
}

/** Begins the conversation of whoever is in hand, to be written down in full. */
export async function writeInFull(onOpen: (contact: Id) => void): Promise<void> {
  const row = rowInHand();
  if (!row) return;
  const saver = rowSaver(row);
  await saver.flush();
  const contact = newId();
  const entered = saver.state.getState().draft;
  if (await attempt(() => api.sessions.openInFull({ row: row.id, contact, visit: newId(), entered }))) {
    dropRowSaver(row.id);
    sessionPlace.setState({ inHand: null });
    onOpen(contact);
  }
}

/** A stroke for somebody who gave nothing: whoever is in hand, or anybody in the room. */
export function strokeFor(row: SessionRow | null): void {
  const room = roomNow();
  if (!room) return;
  const stroke = newId();
  if (row !== null) letGo();
  void (async () => {
    if (row !== null) await rowSaver(row).flush();
    const asked = { session: room.session.id, stroke, row: row?.id ?? null };
    if (!(await attempt(() => api.sessions.addStroke(asked)))) return;
    if (row !== null) dropRowSaver(row.id);
    say('One more who gave no details.', { label: 'Take it back', run: () => undo(stroke) });
  })();
}

function undo(stroke: Id): void {
  void attempt(() => api.sessions.undoStroke({ stroke }));
}

/** The last stroke for somebody who stood in no queue, or undefined. */
export function lastStroke(): Id | undefined {
  return roomNow()?.strokes.last ?? undefined;
}

/** Takes the last stroke back. */
export function undoLastStroke(): void {
  const last = lastStroke();
  if (last !== undefined) undo(last);
}
