import type { z } from 'zod';
import type { SearchFilters } from '../../../../shared/contract/directory.ts';
import type { Opening, ServiceCard, why } from '../../../../shared/domain/directory/card.ts';
import type { ServiceFacts } from '../../../../shared/domain/directory/facts.ts';
import { keyText } from '../../../../shared/domain/directory/key-text.ts';
import { type KnownHere, nothingKnown } from '../../../../shared/domain/directory/known-here.ts';
import type { Candidate } from '../../../../shared/domain/directory/rank.ts';
import type { DirectoryService } from '../../../../shared/domain/directory/service.ts';
import { staleBefore } from '../../../../shared/domain/directory/stale-before.ts';
import type { Belonging } from '../../../../shared/domain/directory/tiers-and-topics.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import type { ReadContext } from '../../context.ts';
import { openingsAt } from './asked-time.ts';
import type { OpenDirectory } from './open-directory.ts';
import { removedSources } from './removed-sources.ts';
import { type Where, whereIs } from './where.ts';

type Asked = Pick<SearchFilters, 'locality' | 'postcode' | 'openAt'>;

/** Sets the services of a directory against each other, for one search. */
export interface Scales {
  readonly where: Where;
  /** True where some services are of sources that were removed: they are no candidates. */
  readonly hasRemoved: boolean;
  topics(service: number): readonly Belonging[];
  candidate(service: number, words: number): Candidate | null;
  card(service: number, of: DirectoryService, known: KnownHere, reasons: z.infer<typeof why>[]): ServiceCard | null;
}

const nothing: readonly Belonging[] = [];
const noIds: readonly string[] = [];

/** Makes the scales of a search: by the words of the pack, where somebody lives and what time it is. */
export function scales(context: ReadContext, open: OpenDirectory, pack: Pack, asked: Asked): Scales {
  const view = open.forPack(pack);
  const where = whereIs(context, open, pack, asked);
  const opening = openingsAt(context.clock, pack, open.facts, asked.openAt);
  const before = staleBefore(civilDateOf(context.clock.now()), pack.directory.stale_after_months);
  const { services } = open.facts;
  const removed = removedSources(context.db);
  const topics = (service: number) => view.topics[service] ?? nothing;
  const topicIds = (service: number) => view.topicIds[service] ?? noIds;
  const tierIds = (service: number) => view.tierIds[service] ?? noIds;
  return {
    where,
    hasRemoved: removed.size > 0,
    topics,
    candidate: (service, words) => {
      const facts = services[service];
      if (!facts || removed.has(facts.source)) return null;
      return {
        facts,
        words,
        staleBefore: before,
        covers: where.covers(facts),
        topics: topicIds(service),
        tiers: tierIds(service),
        metres: where.hasPlace ? where.roughly(facts) : null,
        opening: asked.openAt === null ? null : opening(facts).state,
      };
    },
    card: (service, of, known, reasons) => {
      const facts = services[service];
      if (!facts) return null;
      return {
        ...cardText(of, facts, opening(facts)),
        distance: where.exactly(facts),
        covers: where.covers(facts),
        isStale: of.assuredDate !== null && of.assuredDate < before,
        tiers: [...tierIds(service)],
        topics: [...topicIds(service)],
        ...known,
        why: reasons,
      };
    },
  };
}

function cardText(service: DirectoryService, { organization }: ServiceFacts, opening: Opening) {
  const { name, alert, assuredDate, minimumAge, maximumAge, isFree, attendingType, description, phones } = service;
  const schedules = [...service.schedules, ...service.locations.flatMap((location) => location.schedules)];
  return {
    ...{ key: service.key, name, organization, opening, assuredDate, minimumAge, maximumAge, isFree, attendingType },
    alert,
    summary: (description ?? '').slice(0, 400),
    phones: phones.slice(0, 3),
    hours: schedules.find((each) => each.description !== null)?.description?.slice(0, 400) ?? null,
  };
}

/** What is known here of services, by keys; nothing where they are missing. */
export function knownOf(known: ReadonlyMap<string, KnownHere>, facts: ServiceFacts): KnownHere {
  return known.get(keyText(facts)) ?? nothingKnown;
}
