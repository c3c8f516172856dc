import type { Solution } from '../../../../shared/domain/contact.ts';
import type { ServiceCard } from '../../../../shared/domain/directory/card.ts';
import { keyText } from '../../../../shared/domain/directory/key-text.ts';
import { holidaysOf } from '../../../../shared/domain/follow-up-due.ts';
import type { CivilDate } from '../../../../shared/domain/time.ts';
import { addWorkingDays } from '../../../../shared/domain/working-days.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { newSolution, withAnswer, withConnection } from '../help/solution-edits.ts';

/** The kind of help that most of some topics are helped by; of all topics where these say none. */
function usualTier(topics: readonly (string | null)[], pack: Pack): string {
  const helpsOf = (ids: readonly (string | null)[]) =>
    ids
      .flatMap((id) => (id === null ? [] : (pack.topics[id]?.helps ?? [])))
      .filter((tier) => pack.solution_tiers[tier]);
  const ofThese = helpsOf(topics);
  const helps = ofThese.length > 0 ? ofThese : helpsOf(Object.keys(pack.topics));
  const times = (tier: string) => helps.filter((other) => other === tier).length;
  return helps.toSorted((a, b) => times(b) - times(a))[0] ?? Object.keys(pack.solution_tiers)[0] ?? '';
}

/** A service as something that was offered: the nearest to the community of its kinds, or the usual one of the topics. */
export function offered(
  card: Pick<ServiceCard, 'key' | 'name' | 'tiers'>,
  topics: readonly (string | null)[],
  pack: Pack,
): Solution {
  const known = card.tiers.find((tier) => pack.solution_tiers[tier]);
  const solution = withAnswer(newSolution(known ?? usualTier(topics, pack)), 'offered');
  return { ...solution, service: { ...card.key, name: card.name } };
}

/** Accepted, with a promise to send its details: nobody has sent anything yet. */
export function toBeSent(solution: Solution, pack: Pack, adviser: string, today: CivilDate): Solution {
  const promises = Object.entries(pack.how_connected).filter(([, { promise, retired }]) => promise && !retired);
  const [way = null] = promises.find(([, { by_pack }]) => by_pack) ?? promises[0] ?? [];
  const accepted = withConnection(withAnswer(solution, 'accepted'), way, pack, adviser);
  if (accepted.promise === null || accepted.promise.by !== null) return accepted;
  const by = addWorkingDays(today, pack.promise_default_working_days, holidaysOf(pack));
  return { ...accepted, promise: { ...accepted.promise, by } };
}

/** The solution of a contact that is a service, where it was offered already. */
export function solutionOf(solutions: readonly Solution[], { key }: Pick<ServiceCard, 'key'>): Solution | undefined {
  return solutions.find(({ service }) => service && keyText(service) === keyText(key));
}
