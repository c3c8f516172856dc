import type { SheetKind } from '../../shared/domain/hand-over/document.ts';
import { noSheetWords } from '../../shared/domain/hand-over/kinds.ts';
import type { Id } from '../../shared/domain/ids.ts';
import { leaveVisit, openKinds, readOwn, startContact, startQuickQuestion } from '../features/contact/index.ts';
import { say, sayHere } from '../lib/notices.ts';
import { type DeskPlace, deskPlace } from './desk-place.ts';
import { holdTyping } from './held-typing.ts';
import { tabs, withFront, withNextInFront, withoutTab } from './tabs.ts';

function showPlace(place: DeskPlace): void {
  deskPlace.setState({ place });
  tabs.setState({ front: null });
}

/** Brings the desk to the front. */
export function showDesk(): void {
  showPlace({ is: 'desk' });
}

/** Brings the follow-up of a contact to the front, in the desk's place. */
export function showFollowUp(contact: Id): void {
  showPlace({ is: 'follow-up', contact });
}

/** Brings what an administrator looks after to the front, in the desk's place. */
export function showAdministration(): void {
  showPlace({ is: 'administration' });
}

/** Brings what is taken out as files to the front, in the desk's place. */
export function showExports(): void {
  showPlace({ is: 'exports' });
}

/** Brings the council pack to the front: what is in use, and what has come. */
export function showCouncilPack(): void {
  showPlace({ is: 'council-pack' });
}

/** Brings the directory of services to the front, in the desk's place. */
export function showDirectory(): void {
  showPlace({ is: 'directory' });
}

/** Brings the lead's numbers to the front, in the desk's place. */
export function showMeasures(): void {
  showPlace({ is: 'measures' });
}

/** Brings the reviews of conversations to the front, in the desk's place. */
export function showReviews(): void {
  showPlace({ is: 'reviews' });
}

/** Brings what leaves this computer to the front, in the desk's place. */
export function showLeaving(): void {
  showPlace({ is: 'leaving' });
}

/** Brings a sheet of a contact to the front, in the desk's place. The contact keeps its tab. */
export function showSheet(contact: Id, kind: SheetKind): void {
  showPlace({ is: 'sheet', contact, kind });
}

/** Brings what a person takes home to the front, in the desk's place. The contact keeps its tab. */
export function showPack(contact: Id): void {
  showPlace({ is: 'pack', contact });
}

/** Brings the information pack of the contact on the screen to the front. */
export function showPackOfFront(): void {
  const { front } = tabs.getState();
  if (front !== null) showPack(front);
}

/** Brings a sheet of the contact on the screen to the front. Where it has none the talk goes on, and it is told why. */
export function showSheetOfFront(kind: SheetKind): void {
  const { front } = tabs.getState();
  if (front === null) return;
  if (openKinds(front)?.includes(kind) === false) sayHere(noSheetWords[kind]);
  else showSheet(front, kind);
}

/** Brings drop-in sessions to the front, in the desk's place. */
export function showSessions(): void {
  showPlace({ is: 'sessions' });
}

/** After a contact has closed: back to the session that it was begun in, or else to the desk. */
export function showAfterContact(): void {
  if (deskPlace.getState().place.is === 'sessions') showSessions();
  else showDesk();
}

/** Brings practice to the front, in the desk's place: its callers, or how a conversation of it went. */
export function showPractice(contact: Id | null = null): void {
  showPlace({ is: 'practice', contact });
}

/** Brings a contact to the front, in a tab of its own. */
export function showContact(contact: Id): void {
  tabs.setState((state) => withFront(state, contact));
}

/** Brings what came from a colleague or went to one to the front: a conversation in a tab, or its follow-up. */
export function showMoved(contact: Id, kind: 'draft' | 'follow-up'): void {
  if (kind === 'draft') showContact(contact);
  else showFollowUp(contact);
}

/** Brings what was taken from a colleague at this computer to the front, to go on with. */
export function showTaken(contact: Id): void {
  void readOwn(contact).then(() => showContact(contact));
}

/** Leaves what was passed to a colleague: it is theirs now. */
export function leaveMoved(contact: Id, kind: 'draft' | 'follow-up'): void {
  if (kind === 'draft') closeTab(contact);
  showDesk();
}

/** Closes a tab. The contact stays as it is; what is typed in it is saved first, in the background. */
export function closeTab(contact: Id): void {
  tabs.setState((state) => withoutTab(state, contact));
  void leaveVisit(contact, () => tabs.getState().open.includes(contact));
}

/** Brings the next tab to the front, or the one before. */
export function showNextTab(step: 1 | -1): void {
  tabs.setState((state) => withNextInFront(state, step));
}

let isStarting = false;

/** Begins a contact and brings it to the front. Pressing twice begins one. */
async function begin(start: () => Promise<Id>): Promise<void> {
  if (isStarting) return;
  isStarting = true;
  const letGo = holdTyping();
  try {
    showContact(await start());
  } catch (error) {
    letGo();
    say(error instanceof Error ? error.message : String(error), { label: 'Try again', run: () => void begin(start) });
  } finally {
    isStarting = false;
  }
}

/** Begins a contact in a tab. */
export function startInTab(): Promise<void> {
  return begin(startContact);
}

/** Begins a contact for a quick question in a tab, with the cursor in its topic. */
export function startQuickInTab(): Promise<void> {
  return begin(startQuickQuestion);
}
