import { isLead } from '../features/lead/is-lead.ts';
import type { TourStep } from '../features/tour/tour-steps.ts';
import { deskPlace } from './desk-place.ts';
import { showContact, showDesk, showMeasures } from './tab-actions.ts';
import { tabs } from './tabs.ts';

/** How the place of a step of the tour comes to the front; null where it is there, or there is none to be shown. */
export function showOnTour(place: TourStep['place']): (() => void) | null {
  const { open, front } = tabs.getState();
  const { is } = deskPlace.getState().place;
  const last = open.at(-1);
  switch (place) {
    case 'desk':
      return front === null && is === 'desk' ? null : showDesk;
    case 'measures':
      return !isLead() || (front === null && is === 'measures') ? null : showMeasures;
    case 'contact':
      return front !== null || last === undefined ? null : () => showContact(last);
  }
}
