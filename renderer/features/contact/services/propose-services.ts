import type { SearchFilters } from '../../../../shared/contract/directory.ts';
import type { ServiceCard } from '../../../../shared/domain/directory/card.ts';
import { keyText } from '../../../../shared/domain/directory/key-text.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { api } from '../../../lib/api.ts';
import { labelOf } from '../pack-choices.ts';

/** What a conversation says about what could help. */
export interface Sought {
  readonly topics: readonly string[];
  readonly locality: string | null;
  readonly postcode: string;
  readonly age: number | null;
}

/** Services and whether there is a directory to find them in. */
export interface Proposed {
  readonly state: 'none' | 'unreadable' | 'ready';
  readonly cards: readonly ServiceCard[];
}

const most = 12;

function filtersOf({ topics, locality, postcode, age }: Sought): SearchFilters {
  const open = { tiers: [], openAt: null, attendingTypes: [], isFree: false, favouritesOnly: false };
  return { ...open, topics: [...topics], locality, postcode, age };
}

/** Services by words, for the person of the conversation: their topics narrow nothing that somebody asks for. */
export async function searchServices(text: string, sought: Sought): Promise<Proposed> {
  return api.directory.search({ text, filters: filtersOf({ ...sought, topics: [] }), limit: most });
}

/** Services for what has come up so far, community first, each with why. */
export async function proposeServices(sought: Sought, pack: Pack): Promise<Proposed> {
  if (sought.topics.length === 0) {
    const { state } = await api.directory.search({ text: '', filters: filtersOf(sought), limit: 1 });
    return { state, cards: [] };
  }
  const found = await Promise.all(sought.topics.slice(0, 4).map((topic) => ofTopic(topic, sought, pack)));
  const rankOf = ({ tiers }: ServiceCard) =>
    Math.min(...tiers.map((tier) => pack.solution_tiers[tier]?.tier ?? Number.POSITIVE_INFINITY));
  const byKey = new Map(found.flatMap(({ cards }) => cards).map((card) => [keyText(card.key), card]));
  const cards = [...byKey.values()].toSorted((a, b) => Math.sign(rankOf(a) - rankOf(b)) || 0);
  return { state: found[0]?.state ?? 'none', cards: cards.slice(0, most) };
}

async function ofTopic(topic: string, sought: Sought, pack: Pack): Promise<Proposed> {
  const label = labelOf(pack.topics, topic);
  const filters = filtersOf({ ...sought, topics: [topic] });
  const { state, cards } = await api.directory.search({ text: label, filters, limit: most });
  const why = [{ kind: 'topic', words: label }] as const;
  return { state, cards: cards.map((card) => (card.why.length > 0 ? card : { ...card, why: [...why] })) };
}
