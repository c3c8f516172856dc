import type { ContactSummary } from '../../../shared/domain/contact.ts';
import type { CallBackTries } from '../../../shared/domain/follow-up/view.ts';
import { type Id, newId } from '../../../shared/domain/ids.ts';
import { api } from '../../lib/api.ts';
import { shortDate } from '../../lib/dates.ts';
import { say } from '../../lib/notices.ts';
import { findOnScreen } from '../../lib/panes.ts';

type Row = Pick<ContactSummary, 'id'>;

let lastTry: { readonly row: Row; readonly note: Id } | null = null;

async function orSay<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return null;
  }
}

/** Presses what the row of the call-back in hand offers. @returns whether there is such a row; with `isAsking` no more */
export function pressInHand(what: 'reached' | 'no-answer', isAsking = false): boolean {
  const row = document.activeElement?.closest('[data-call-back]') ?? null;
  const key = row?.querySelector<HTMLElement>(`[data-${what}] button`) ?? null;
  if (key && !isAsking) key.click();
  return key !== null;
}

/** Rang back, and reached them: a conversation goes on from the lost one. @returns its id, or null where it cannot */
export async function rangBack({ id }: Row, reason = ''): Promise<Id | null> {
  const begun = await orSay(() => api.followups.rangBack({ contact: id, newContact: newId(), reason }));
  return begun?.contact ?? null;
}

/** Rang back, and nobody answered: noted with the time, and when to try again. True where it is on record. */
export async function noteNoReply(row: Row, reason = ''): Promise<boolean> {
  const note = newId();
  const attempt = { method: 'phone', ending: 'unanswered', words: '', reason, nextOn: null } as const;
  const tried = await orSay(() => api.followups.noteCallBack({ contact: row.id, note, attempt }));
  if (tried === null) return false;
  lastTry = { row, note };
  say(`Noted: no reply. ${nextInWords(tried)}`, { label: 'Undo', run: () => void takeTryBack() });
  return true;
}

function nextInWords({ nextOn, missing }: CallBackTries): string {
  const again = nextOn === null ? '' : `Again on ${shortDate(nextOn)}.`;
  return missing === 0 ? `${again} It may end now, with a reason.` : again;
}

/** True where the last “no reply” can be taken back, and the desk is on the screen. */
export function canTakeTryBack(): boolean {
  return lastTry !== null && findOnScreen('[data-pane="desk"]') !== null && isCallBackInHand();
}

/** Ctrl+Z means what the hand is at: a promise elsewhere, and a call-back in its row. */
const isCallBackInHand = () => document.activeElement?.closest('[data-list="Call-backs owed"]') != null;

/** Takes the last “no reply” back. */
export async function takeTryBack(): Promise<void> {
  const last = lastTry;
  if (last === null) return;
  lastTry = null;
  const back = await orSay(() => api.followups.undoCallBack({ contact: last.row.id, note: last.note }));
  if (back) say('The last try is taken back. It stays in the record, marked as taken back.');
}

/** Gives a call-back up, with a reason. True where it is on record. */
export async function endCallBack(row: Row, why: string): Promise<boolean> {
  const ended = await orSay(() => api.followups.endCallBack({ contact: row.id, why }));
  if (ended) say('The call-back has ended. The reason is on record.');
  return ended !== null;
}
