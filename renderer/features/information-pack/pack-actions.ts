import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { newId } from '../../../shared/domain/ids.ts';
import type { PackWay } from '../../../shared/domain/information-pack/document.ts';
import type { PackStanding } from '../../../shared/domain/information-pack/view.ts';
import { AppError } from '../../../shared/errors.ts';
import { api } from '../../lib/api.ts';
import { say } from '../../lib/notices.ts';
import { findOnScreen, focusInto } from '../../lib/panes.ts';
import { type PackVisit, refreshPack } from './pack-visits.ts';

const said: Readonly<Record<PackWay, string>> = {
  print: 'Sent to the printer. Once it is with them, put down how it was given.',
  pdf: 'Saved as a PDF. The file is yours to look after now.',
  email: 'Copied: the subject, then the message. Paste it into an e-mail.',
  text: 'Copied as a text message. Paste it where you send one.',
};

let isOnItsWay = false;

/** Says why it was refused. Where a reason is what is missing, the hand is at the place for it. */
function sayRefused({ saver }: PackVisit, error: unknown): void {
  say(error instanceof Error ? error.message : String(error));
  const isForReason = error instanceof AppError && error.code === 'precondition';
  if (isForReason && !saysSomething(saver.state.getState().draft.reason)) {
    focusInto(findOnScreen('[data-place="pack-reason"]'));
  }
}

/** Lets a pack out as it stands on the screen: what was typed last is saved first. Pressing twice lets out one. */
export async function deliver(visit: PackVisit, way: PackWay): Promise<void> {
  if (isOnItsWay) return;
  isOnItsWay = true;
  try {
    await visit.saver.flush();
    const { isOut } = await api.infopacks.deliver({ contact: visit.contact, way, send: newId() });
    if (isOut) say(said[way]);
  } catch (error) {
    sayRefused(visit, error);
  } finally {
    isOnItsWay = false;
    await refreshPack(visit);
  }
}

/** The pack that was promised and is neither given nor withdrawn, or null. */
export function waitingOf({ view }: PackVisit): PackStanding | null {
  return view.packs.find(({ sent, withdrawn }) => sent === null && withdrawn === null) ?? null;
}

/** Notes something about the way of a pack and says so; false where it was refused. */
export async function note(visit: PackVisit, work: () => Promise<unknown>, done: string): Promise<boolean> {
  try {
    await visit.saver.flush();
    await work();
    say(done);
    await refreshPack(visit);
    return true;
  } catch (error) {
    sayRefused(visit, error);
    return false;
  }
}
