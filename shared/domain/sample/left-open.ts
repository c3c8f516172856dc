import type { Change } from '../changes.ts';
import type { Instant } from '../time.ts';
import type { TakeStep, YearStep } from './year-step.ts';

/** What is known of a conversation before it comes to its end. */
const knownEarly: readonly string[] = [
  ...['toldBefore', 'requesterType', 'requesterName', 'requesterPhone', 'requesterRelationship', 'personName'],
  ...['personPostcode', 'locality', 'topicMain', 'agreement', 'spokenTo', 'receivedAt'],
];

function isEarly(edit: Change): boolean {
  return 'note' in edit || ('field' in edit && knownEarly.includes(edit.field));
}

/**
 * The year with what somebody is still at: conversations that are not over yet, and the last one before, which its
 * adviser left to finish later. Nothing follows from these.
 *
 * @param steps in the order in which they happened
 */
export function leavingOpen(steps: readonly YearStep[], now: Instant): YearStep[] {
  const takes = steps.filter((step): step is YearStep & TakeStep => step.do === 'take');
  const going = takes.filter(({ ended }) => ended !== null && ended > now);
  const last = takes.filter((take) => !going.includes(take) && take.from === null && isOrdinary(take)).at(-1);
  const open = new Set([...going, ...(last ? [last] : [])].map(({ contact }) => contact));
  return steps.flatMap((step): YearStep[] => {
    if (step.do !== 'take') return 'contact' in step && open.has(step.contact) ? [] : [step];
    if (step.from !== null && open.has(step.from.contact)) return [];
    return open.has(step.contact) ? [{ ...step, changes: step.changes.filter(isEarly), ended: null }] : [step];
  });
}

/** One with a name, in which nothing about safety came up: that is not left for later. */
function isOrdinary({ changes }: TakeStep): boolean {
  const isNamed = changes.some((edit) => 'field' in edit && edit.field === 'personName' && edit.value !== '');
  return isNamed && !changes.some((edit) => 'concern' in edit);
}
