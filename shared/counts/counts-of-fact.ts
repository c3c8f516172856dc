import type { Fact } from '../domain/measures/fact.ts';
import { type Counts, cellKey } from './cells.ts';

/** What stands where nobody said it, or where the pack does not know what was said. No list of a pack is asked for it. */
export const notKnown = 'not-known';

/** Where each band of minutes begins; the last one has no end. */
const minuteBands = [0, 5, 10, 15, 20, 30, 45, 60, 120] as const;

/**
 * What one closed conversation adds to the tables of its day: nothing but codes of the pack, words of this file and
 * whole numbers. A conversation that is counted with an earlier one is in none of the tables that spread contacts out.
 *
 * It depends on the record alone and on no clock. So `not-back` means that nobody has come back so far: it holds once
 * the window of a return has passed, which whoever reads it tells by the day. `matched` counts on the day of the earlier
 * conversation and `told-us` on that of the later one: they are two answers to one question and are never added up.
 *
 * Nothing is said here of what is overdue or unclaimed: that lasts, and is kept for the store as a whole. A session says
 * itself how many gave no details, and confidence is counted by its own answers.
 */
export function countsOfFact(fact: Fact): Counts {
  const counts = new Map<string, number>();
  for (const key of [...ofContact(fact), ...ofConversation(fact)]) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function ofContact({ counted, request, left, by }: Fact): string[] {
  const scope = request?.scope ?? left;
  if (!counted || !scope) return [];
  const { bucket, route } = counted;
  const locality = by.locality ?? notKnown;
  const channels = counted.channels ?? notKnown;
  const isFirst = bucket === 'resolved' || bucket === 'signposted';
  const isPassed = !isFirst && bucket !== 'other-end';
  return [
    cellKey('scope-bucket', scope, bucket),
    cellKey('requester-channel', by.requesters ?? notKnown, channels),
    ...(isPassed ? [cellKey('route-locality', route ?? notKnown, locality)] : []),
    ...(request?.scope === 'new'
      ? [
          cellKey('locality-bucket', locality, bucket),
          cellKey('channel-bucket', by.channel, bucket),
          cellKey('topic-bucket', by.topic ?? notKnown, bucket),
          cellKey('net-out-locality', request.isNetOut ? 'out' : 'in', locality),
          cellKey('minutes-channel', bandOf(request.minutes), channels),
          cellKey('told-before-bucket', counted.toldBefore ?? notKnown, bucket),
          ...(isFirst ? [cellKey('locality-confirmation', locality, request.stands ?? notKnown)] : []),
          ...(request.isSignpost ? [cellKey('with-a-signpost')] : []),
        ]
      : []),
  ];
}

function ofConversation({ by, accepted, declined, back, isToldUs, unmet, followUp, ...rest }: Fact): string[] {
  const isSettled = followUp !== null && followUp.state !== 'open';
  return [
    ...accepted.map((tier) => cellKey('tier-accepted', tier, 'yes')),
    ...declined.map((tier) => cellKey('tier-accepted', tier, 'no')),
    ...(isSettled ? [cellKey('follow-up-result', followUp.result ?? notKnown)] : []),
    ...(followUp?.listened ? [cellKey('satisfaction', `${followUp.listened}`)] : []),
    ...(back ? [cellKey('return-window-known', `${back.from}-${back.to}`, 'matched')] : []),
    ...(isToldUs ? [cellKey('return-window-known', notKnown, 'told-us')] : []),
    ...unmet.map((topic) => cellKey('unmet-topic-locality', topic, by.locality ?? notKnown)),
    ...(rest.isCasual ? [cellKey('casual')] : []),
    ...(rest.isOverride ? [cellKey('overrides')] : []),
  ];
}

function bandOf(minutes: number): string {
  const next = minuteBands.findIndex((from) => from > minutes);
  if (next === -1) return `${minuteBands.at(-1)}-and-more`;
  return `${minuteBands[next - 1]}-${(minuteBands[next] ?? 0) - 1}`;
}
