import type { z } from 'zod';
import type { contract } from '../../../../shared/contract/index.ts';
import { type Proposable, propose } from '../../../../shared/domain/directory/propose.ts';
import { reasons } from '../../../../shared/domain/directory/reasons.ts';
import type { ReadContext } from '../../context.ts';
import { currentPack } from '../packs.ts';
import { whatIsKnownHere } from './known-here.ts';
import { openDirectory } from './open-directory.ts';
import { knownOf, scales } from './weigh.ts';

type Asked = z.output<typeof contract.directory.propose.input>;
type Proposed = z.input<typeof contract.directory.propose.output>;

/** As many services of a topic are weighed against each other by what is known here. */
const mostWeighed = 400;

/** Services for a conversation, by its topics and where somebody lives: community tiers first, each with its reasons. */
export function proposeServices(context: ReadContext, asked: Asked): Proposed {
  const open = openDirectory(context);
  if (typeof open === 'string') return { state: open, cards: [] };
  const pack = currentPack(context);
  const topics = asked.topics.filter((topic) => Object.hasOwn(pack.directory.topics, topic));
  if (topics.length === 0) return { state: 'ready', cards: [] };

  const scale = scales(context, open, pack, { ...asked, openAt: null });
  const { services } = open.facts;
  const spoken = open.speakOf(asked.said, open.forPack(pack).synonyms);
  const about = services
    .map((facts, service) => {
      const strengths = scale.topics(service).filter(({ id }) => topics.includes(id));
      return { facts, service, strengths, strongest: Math.max(0, ...strengths.map(({ strength }) => strength)) };
    })
    .filter(({ strengths }) => strengths.length > 0)
    .sort((one, other) => other.strongest - one.strongest)
    .slice(0, mostWeighed);
  const known = whatIsKnownHere(
    context.db,
    about.map(({ facts }) => facts),
  );
  const candidates = about.flatMap(({ facts, service, strengths }): (Proposable & { service: number })[] => {
    const candidate = scale.candidate(service, 1);
    const said = spoken?.[service]?.[0] ?? null;
    return candidate ? [{ ...candidate, service, strengths, said, known: knownOf(known, facts) }] : [];
  });
  const chosen = propose(
    candidates,
    {
      ...{ topics, age: asked.age, hasPlace: scale.where.hasPlace },
      avoidsPhone: asked.adjustments.some((id) => pack.adjustments[id]?.blocks === 'phone'),
    },
    {
      tierOf: Object.fromEntries(Object.entries(pack.solution_tiers).map(([id, { tier }]) => [id, tier])),
      helps: topics.flatMap((topic) => pack.topics[topic]?.helps ?? []),
    },
  );
  const read = open.services(chosen.map(({ facts }) => facts.row));
  const cards = chosen.flatMap(({ facts, service, strengths, said, known: here }) => {
    const whole = read.get(facts.row);
    const card = whole && scale.card(service, whole, here, []);
    if (!card) return [];
    const { covers, distance, tiers } = card;
    return [
      {
        ...card,
        why: reasons({ facts, strengths, said, topics, covers, distance, tiers, known: here }, asked.age, pack),
      },
    ];
  });
  return { state: 'ready', cards };
}
