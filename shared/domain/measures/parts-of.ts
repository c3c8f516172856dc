import type { CivilDate } from '../time.ts';
import type { Fact } from './fact.ts';

/** One thing that is counted of a fact. */
export interface Part {
  readonly part: string;
  /** A day that the reading of it depends on: the end from which a window counts, or the day before. Else `''`. */
  readonly since: CivilDate | '';
}

/** Everything that is counted of a fact, each once for every time it counts. */
export function partsOf(fact: Fact): Part[] {
  return [...ofRequest(fact), ...ofContact(fact)].map((part) =>
    typeof part === 'string' ? { part, since: '' } : part,
  );
}

type Said = string | Part;

function ofRequest({ request }: Fact): Said[] {
  if (!request) return [];
  const { scope, bucket, endedOn } = request;
  const ended = `ended/${scope}/${bucket ?? 'unplaced'}`;
  if (scope !== 'new') return [ended];
  const isNet = !request.isNetOut;
  return [
    ended,
    'new',
    ...(request.isSupportUnchecked ? ['unchecked'] : []),
    ...(request.isFirst ? ['first'] : []),
    ...(request.isSignpost ? ['signpost'] : []),
    ...(isNet ? [{ part: 'net', since: endedOn }] : ['net-out']),
    ...(isNet && request.isFirst ? ['first-net'] : []),
    ...(isNet && request.stands ? [{ part: `stands/${request.stands}`, since: endedOn }] : []),
    ...(request.previous ? [{ part: 'again', since: request.previous }] : []),
    ...(request.previousAlike ? [{ part: `again/${bucket ?? 'unplaced'}`, since: request.previousAlike }] : []),
    ...request.tiers.map((tier) => `tier/${tier}`),
    `minutes/${request.minutes}`,
    `working-days/${request.workingDays}`,
  ];
}

function ofContact({
  left,
  end,
  isReturn,
  isToldUs,
  referral,
  visit,
  isCasual,
  isOverride,
  hasService,
  ...rest
}: Fact): Said[] {
  const { unmet, followUp } = rest;
  return [
    'closed',
    ...(left ? [`left/${left}`] : []),
    ...(end ? [{ part: 'end', since: end.on }] : []),
    ...(end && end.backAfter !== null ? [{ part: `back/${end.backAfter}`, since: end.on }] : []),
    ...(isReturn ? ['came-back'] : []),
    ...(isToldUs ? ['told-us'] : []),
    ...(referral ? [`referral/${referral.channels}`] : []),
    ...(referral?.isUrgent ? [`referral-urgent/${referral.channels}`] : []),
    ...(visit ? [`visit/${visit}`] : []),
    ...(isCasual ? ['casual'] : []),
    ...(isOverride ? ['override'] : []),
    ...(hasService ? ['with-service'] : []),
    ...unmet.map((topic) => `unmet/${topic}`),
    ...(followUp ? [`follow-up/${followUp.state}`] : []),
    ...(followUp?.result ? [`result/${followUp.result}`] : []),
    ...(followUp?.listened ? [`listened/${followUp.listened}`] : []),
    ...(followUp?.solved ? [`solved/${followUp.solved}`] : []),
  ];
}
