import { flushSync } from 'react-dom';
import type { Id } from '../../shared/domain/ids.ts';
import { type GuidePlace, guideOfPlace, guidesOfParts } from '../features/guides/guide-of-place.ts';
import { isLead } from '../features/lead/is-lead.ts';
import { partInHand } from '../lib/help-part.ts';
import { findOnScreen, focusInto } from '../lib/panes.ts';
import { deskPlace, type Place } from './desk-place.ts';
import { tabs } from './tabs.ts';

/** What was in front as help was opened: a contact or null, and where the focus was. */
let behind: { readonly front: Id | null; readonly focus: Element | null } = { front: null, focus: null };

function guideFor({ is }: Place): GuidePlace {
  const ofPart = guidesOfParts.get(partInHand() ?? '');
  if (ofPart) return ofPart;
  if (tabs.getState().front !== null) return guideOfPlace.contact;
  return is === 'reviews' && isLead() ? guideOfPlace['reviews of a lead'] : guideOfPlace[is];
}

/** True while a guide is on the screen. */
export function isHelpInFront(): boolean {
  return tabs.getState().front === null && deskPlace.getState().place.is === 'help';
}

/**
 * Brings the guide of the place where one is to the front, at the section about the part that one is in. What stands there
 * stays as it is, an open contact too.
 */
export function showHelp(): void {
  if (isHelpInFront()) return;
  const { place } = deskPlace.getState();
  const from = place.is === 'help' ? place.from : place;
  behind = { front: tabs.getState().front, focus: document.activeElement };
  deskPlace.setState({ place: { is: 'help', at: guideFor(from), from } });
  tabs.setState({ front: null });
}

/** Goes on to another guide, or to a heading. */
export function goInHelp(at: GuidePlace): void {
  const { place } = deskPlace.getState();
  if (place.is === 'help') deskPlace.setState({ place: { ...place, at } });
}

/** Back to where one was, with the focus where it was. */
export function leaveHelp(): void {
  const { place } = deskPlace.getState();
  if (place.is !== 'help') return;
  const { front, focus } = behind;
  flushSync(() => {
    deskPlace.setState({ place: place.from });
    tabs.setState(({ open }) => ({ front: front !== null && open.includes(front) ? front : null }));
  });
  const isThere = focus instanceof HTMLElement && focus !== document.body && focus.checkVisibility();
  if (isThere) focus.focus();
  else focusInto(findOnScreen('main [data-pane]'));
}

/** Whoever goes to a contact has left help: behind the contact stands what stood there before. Returns how to stop. */
export function endHelpInContacts(): () => void {
  return tabs.subscribe(({ front }) => {
    const { place } = deskPlace.getState();
    if (front !== null && place.is === 'help') deskPlace.setState({ place: place.from });
  });
}
