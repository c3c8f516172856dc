import type { ReviewMark } from '../../../shared/domain/review/marks.ts';
import type { SampleRow, WhyInSample } from '../../../shared/domain/review/view.ts';
import { shortDate } from '../../lib/dates.ts';
import { anotherPerson } from '../../lib/other-names.ts';

/** What a mark is called. */
export const markWords: Readonly<Record<ReviewMark, string>> = {
  clear: 'Clear',
  partly: 'Partly',
  'not-evident': 'Not evident',
  'not-applicable': 'Not applicable',
  pass: 'Pass',
  fail: 'Fail',
};

/** Why a conversation is in a sample, a few words for each reason. */
export function whyInWords({ reasons, cameBackOn, passedAfter }: WhyInSample): string[] {
  const words = {
    random: 'Chosen by chance',
    'came-back': cameBackOn === null ? 'They came back' : `They came back on ${shortDate(cameBackOn)}`,
    override: 'Closed over a gate, with a reason',
    'passed-soon':
      passedAfter === null ? 'Passed on soon after another' : `Passed on soon after ${shortDate(passedAfter)}`,
  };
  return reasons.map((reason) => words[reason]);
}

/** What is called by a name in the lists of reviews. */
export function nameInReviews(
  { personName, requesterName }: { personName: string; requesterName: string },
  areHidden: boolean,
): string {
  if (areHidden) return anotherPerson;
  return personName || (requesterName ? `Call from ${requesterName}` : 'No name given');
}

/** How far the reviews of a conversation are. */
export function stateInWords({ mine, doneBy, begunBy, places, isComplete, cannot, isRemoved }: SampleRow): string[] {
  if (isRemoved) return ['Its words are not kept any more'];
  if (isComplete) return [`Reviewed by ${[...doneBy, ...(mine === 'done' ? ['you'] : [])].join(' and ')}`];
  const own = { none: [], begun: ['You have begun'], done: ['Yours is in'] }[mine];
  return [
    ...own,
    ...doneBy.map((name) => `${name}’s is in`),
    ...begunBy.map((name) => `${name} has begun`),
    ...(places === 2 ? ['For two people'] : []),
    ...(cannot === 'own-conversation' ? ['Your own: somebody else reviews it'] : []),
  ];
}
