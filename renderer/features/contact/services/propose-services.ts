import type { ServiceCard } from '../../../../shared/domain/directory/card.ts';
import { api } from '../../../lib/api.ts';

/** What a conversation says about what could help. */
export interface Sought {
  /** The main topic first. */
  readonly topics: readonly string[];
  /** Words of the topics that were said in the notes. */
  readonly said: readonly string[];
  readonly locality: string | null;
  readonly postcode: string;
  readonly age: number | null;
  /** What the person needs of any contact, such as not to be telephoned. */
  readonly adjustments: readonly string[];
}

/** Services and whether there is a directory to find them in. */
export interface Proposed {
  /** What nobody has asked yet is neither there nor missing. */
  readonly state: 'not-asked' | 'none' | 'unreadable' | 'ready';
  readonly cards: readonly ServiceCard[];
}

const most = 12;

/** Services by words, for the person of the conversation: their topics narrow nothing that somebody asks for. */
export async function searchServices(text: string, { locality, postcode, age }: Sought): Promise<Proposed> {
  const open = { tiers: [], topics: [], openAt: null, attendingTypes: [], isFree: false, favouritesOnly: false };
  return api.directory.search({ text, filters: { ...open, locality, postcode, age }, limit: most });
}

/** Services for what has come up so far, community first, each with why; none before there is a topic. */
export async function proposeServices(sought: Sought): Promise<Proposed> {
  const { topics, said, adjustments, ...rest } = sought;
  return api.directory.propose({ topics: [...topics], said: [...said], adjustments: [...adjustments], ...rest });
}
