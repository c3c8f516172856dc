import type { Solution } from '../../../../shared/domain/contact.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';

/** What the person said to an offer. */
export type Answer = 'offered' | 'accepted' | 'declined';

/** A solution that nobody has talked about yet. */
export function newSolution(tier: string): Solution {
  return {
    id: newId(),
    tier,
    words: '',
    offered: false,
    accepted: null,
    declineReason: null,
    connected: null,
    promise: null,
  };
}

/** What was answered to a solution; null where it has not been offered. */
export function answerOf({ offered, accepted }: Solution): Answer | null {
  if (accepted !== null) return accepted ? 'accepted' : 'declined';
  return offered ? 'offered' : null;
}

/** A solution with another answer. What only made sense with the old one goes. */
export function withAnswer(solution: Solution, answer: Answer | null): Solution {
  const accepted = answer === 'accepted' ? true : answer === 'declined' ? false : null;
  return {
    ...solution,
    offered: answer !== null,
    accepted,
    declineReason: accepted === false ? solution.declineReason : null,
    connected: accepted === true ? solution.connected : null,
    promise: accepted === true ? solution.promise : null,
  };
}

/** A solution with another connection. Something still to be done is a promise, and at first the adviser's own. */
export function withConnection(solution: Solution, connected: string | null, pack: Pack, adviser: string): Solution {
  const isPromise = connected !== null && pack.how_connected[connected]?.promise === true;
  return { ...solution, connected, promise: isPromise ? (solution.promise ?? { owner: adviser, by: null }) : null };
}

/** Solutions in the order in which they are explored, community first. */
export function byTier(solutions: readonly Solution[], pack: Pack): Solution[] {
  const tierOf = ({ tier }: Solution) => pack.solution_tiers[tier]?.tier ?? Number.POSITIVE_INFINITY;
  return solutions.toSorted((a, b) => tierOf(a) - tierOf(b));
}
