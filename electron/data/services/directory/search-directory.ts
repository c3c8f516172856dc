import type { z } from 'zod';
import type { SearchFilters } from '../../../../shared/contract/directory.ts';
import type { contract } from '../../../../shared/contract/index.ts';
import type { ServiceCard } from '../../../../shared/domain/directory/card.ts';
import { compareRanks, type Rank, rank, weighKnown } from '../../../../shared/domain/directory/rank.ts';
import { reasons } from '../../../../shared/domain/directory/reasons.ts';
import type { DirectoryService, ServiceKey } from '../../../../shared/domain/directory/service.ts';
import { foldWords } from '../../../../shared/domain/directory/text/fold-words.ts';
import type { TextFound } from '../../../../shared/domain/directory/text/search-text.ts';
import { raisesSafety } from '../../../../shared/domain/safety/raises-safety.ts';
import type { ReadContext } from '../../context.ts';
import { findServiceRow } from '../../queries/directory-file.ts';
import { currentPack } from '../packs.ts';
import { best } from './best.ts';
import { whatIsKnownHere } from './known-here.ts';
import { openDirectory } from './open-directory.ts';
import { removedSources } from './removed-sources.ts';
import { knownOf, scales } from './weigh.ts';

type Search = z.output<typeof contract.directory.search.input>;
type Found = z.input<typeof contract.directory.search.output>;

/** So many more than are shown may change places by what is known here. */
const spare = 60;
/** As many services are set against each other by more than words. */
const mostWeighed = 2_000;
/** From so many letters on words are looked for. */
const leastLetters = 2;

/** Services by words and filters, the best first. Only what is shown is read from the file. */
export function searchDirectory(context: ReadContext, { text, filters, limit }: Search): Found {
  const open = openDirectory(context);
  if (typeof open === 'string') return { state: open, cards: [], found: 0, readAs: [] };
  const hasWords = foldWords(text).join('').length >= leastLetters;
  if (!hasWords && !narrows(filters)) return { state: 'ready', cards: [], found: 0, readAs: [] };

  const pack = currentPack(context);
  const { services } = open.facts;
  const found = hasWords ? open.search(text, open.forPack(pack).synonyms, raisesSafety(text, pack)) : null;
  const scale = scales(context, open, pack, filters);
  const leavesOut = excludes(filters) || scale.hasRemoved;
  const ranked: (Rank & { readonly service: number })[] = [];
  const look = (service: number, words: number) => {
    const candidate = scale.candidate(service, words);
    const place = candidate && rank(candidate, filters, scale.where.hasPlace);
    if (place) ranked.push({ service, isSure: place.isSure, score: place.score });
  };
  if (found === null) for (let service = 0; service < services.length; service += 1) look(service, 1);
  else {
    // Two letters may be in every service: where no filter has a say, those that hardly meet the words are not weighed.
    const least = leavesOut ? 0 : scoreOfPlace(found, mostWeighed);
    for (let at = 0; at < found.count; at += 1) {
      const service = found.services[at] ?? 0;
      const score = found.scores[service] ?? 0;
      if (score >= least) look(service, score);
    }
  }

  const near = filters.favouritesOnly ? ranked : best(ranked, limit + spare);
  const facts = near.flatMap(({ service }) => services[service] ?? []);
  const known = whatIsKnownHere(context.db, facts);
  const weighed = near
    .flatMap(({ service, isSure, score }) => {
      const of = services[service];
      const here = of && knownOf(known, of);
      if (!here || (filters.favouritesOnly && !here.isFavourite)) return [];
      return [{ service, of, here, isSure, score: score * weighKnown(here) }];
    })
    .sort((one, other) => compareRanks(one, other) || one.service - other.service);

  const shown = weighed.slice(0, limit);
  const read = open.services(shown.map(({ of }) => of.row));
  const meant = (found?.readAs ?? []).map(({ typed, meant: word }) => `“${typed}” read as “${word}”`);
  const cards = shown.flatMap(({ service, of, here }) => {
    const whole = read.get(of.row);
    const card = whole && scale.card(service, whole, here, []);
    if (!card) return [];
    const said = {
      facts: of,
      strengths: scale.topics(service),
      said: null,
      ...card,
      topics: filters.topics,
      known: here,
    };
    const own = meant.slice(0, 1).map((words) => ({ kind: 'words' as const, words }));
    return [{ ...card, why: [...own, ...reasons({ ...said, tiers: [] }, filters.age, pack)].slice(0, 8) }];
  });
  return {
    state: 'ready',
    cards,
    found: filters.favouritesOnly ? weighed.length : leavesOut || !found ? ranked.length : found.count,
    readAs: [...(found?.readAs ?? [])],
  };
}

/** Whether a filter can leave a service out. */
function excludes({ tiers, topics, openAt, attendingTypes, isFree, favouritesOnly, age }: SearchFilters): boolean {
  const lists = [tiers, topics, attendingTypes];
  return lists.some((each) => each.length > 0) || isFree || favouritesOnly || openAt !== null || age !== null;
}

function scoreOfPlace({ services, count, scores }: TextFound, place: number): number {
  if (count <= place) return 0;
  const all = new Float32Array(count);
  for (let at = 0; at < count; at += 1) all[at] = scores[services[at] ?? 0] ?? 0;
  return all.sort()[count - place] ?? 0;
}

function narrows(filters: SearchFilters): boolean {
  return excludes(filters) || filters.locality !== null || foldWords(filters.postcode).length > 0;
}

/** One service with everything that is known of it; null where the directory has it no longer, or its source was removed. */
export function showService(
  context: ReadContext,
  { key }: { key: ServiceKey },
): { service: DirectoryService; card: ServiceCard } | null {
  const open = openDirectory(context);
  if (typeof open === 'string' || removedSources(context.db).has(key.source)) return null;
  const row = findServiceRow(open.db, key);
  const service = row === undefined ? undefined : open.services([row]).get(row);
  const place = open.facts.services.findIndex((each) => each.row === row);
  const facts = open.facts.services[place];
  if (!service || !facts) return null;
  const scale = scales(context, open, currentPack(context), { locality: null, postcode: '', openAt: null });
  const card = scale.card(place, service, knownOf(whatIsKnownHere(context.db, [key]), facts), []);
  return card && { service, card };
}
