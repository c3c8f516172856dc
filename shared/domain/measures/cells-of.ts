import { type CivilDate, mondayOf } from '../time.ts';
import { type Fact, type SplitName, splitNames } from './fact.ts';

/** By which stretches of time numbers are kept. */
export const grains = ['week', 'month'] as const;
/** One of {@link grains}. */
export type Grain = (typeof grains)[number];

/** A number as it is kept: how many of one part lie in one period, in one code of one split. */
export interface Cell {
  readonly grain: Grain;
  /** `''` for the whole. */
  readonly split: SplitName | '';
  readonly code: string;
  /** The first day of the week, a Monday, or of the month. */
  readonly period: CivilDate;
  /** What is counted; {@link partsOf} says which there are. */
  readonly part: string;
  /** A day that the reading of it depends on: the end from which a window counts, or the day before. Else `''`. */
  readonly since: CivilDate | '';
  readonly n: number;
}

/** One thing that is counted of a fact. */
export interface Part {
  readonly part: string;
  readonly since: CivilDate | '';
}

/** The windows in which a return is counted, in days, the shortest first (domain brief, section 5). */
export type Windows = readonly number[];

/** The first day of the period in which a day lies. */
export function periodOf(day: CivilDate, grain: Grain): CivilDate {
  return grain === 'week' ? mondayOf(day) : `${day.slice(0, 7)}-01`;
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

function ofContact({ left, end, isToldUs, referral, visit, isCasual, isOverride, hasService, ...rest }: Fact): Said[] {
  const { unmet, followUp } = rest;
  return [
    'closed',
    ...(left ? [`left/${left}`] : []),
    ...(end ? [{ part: 'end', since: end.on }] : []),
    ...(end && end.backAfter !== null ? [{ part: `back/${end.backAfter}`, since: end.on }] : []),
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

/** The codes by which a fact is told apart in a split. */
export function codesOf({ by }: Fact, split: SplitName): readonly string[] {
  if (split === 'tier') return by.tier;
  const code = by[split];
  return code === null ? [] : [code];
}

/** Every cell that a fact counts in. */
export function cellsOf(fact: Fact): Cell[] {
  const parts = partsOf(fact);
  const places = splitNames.flatMap((split) => codesOf(fact, split).map((code) => ({ split, code })));
  return grains.flatMap((grain) => {
    const period = periodOf(fact.day, grain);
    return [{ split: '' as const, code: '' }, ...places].flatMap((place) =>
      parts.map((part) => ({ grain, ...place, period, ...part, n: 1 })),
    );
  });
}
