import type { z } from 'zod';
import type { contract } from '../../../../shared/contract/index.ts';
import type { ServiceCard } from '../../../../shared/domain/directory/card.ts';
import { keyText } from '../../../../shared/domain/directory/key-text.ts';
import type { DirectoryService, ServiceKey } from '../../../../shared/domain/directory/service.ts';
import type { ReadContext } from '../../context.ts';
import type { OpenFile } from '../../db/file-shelf.ts';
import { countServices, findService, matchServices } from '../../queries/directory-file.ts';
import { whatIsKnownHere } from './known-here.ts';

type Search = z.output<typeof contract.directory.search.input>;
type Found = z.input<typeof contract.directory.search.output>;

/** The directory in use, or why there is none. A damaged one must not look like a damaged store. */
function openDirectory({ directory }: ReadContext): OpenFile | 'none' | 'unreadable' {
  try {
    const open = directory.current();
    if (open !== null) countServices(open.db);
    return open ?? 'none';
  } catch {
    return 'unreadable';
  }
}

/** Services by words, the best first. */
export function searchDirectory(context: ReadContext, { text, limit }: Search): Found {
  const open = openDirectory(context);
  if (typeof open === 'string') return { state: open, cards: [], found: 0 };
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return { state: 'ready', cards: [], found: 0 };
  const cards = withKnown(context, matchServices(open.db, words.map((word) => `"${word}"*`).join(' '), limit));
  return { state: 'ready', cards, found: cards.length };
}

/** One service with everything that is known of it; null where the directory has it no longer. */
export function showService(
  context: ReadContext,
  { key }: { key: ServiceKey },
): { service: DirectoryService; card: ServiceCard } | null {
  const open = openDirectory(context);
  if (typeof open === 'string') return null;
  const service = findService(open.db, key);
  return service ? { service, card: withKnown(context, [service])[0] ?? cardOf(service) } : null;
}

/** Cards with what staff know of their services. */
function withKnown({ db }: ReadContext, services: readonly DirectoryService[]): ServiceCard[] {
  const known = whatIsKnownHere(
    db,
    services.map(({ key }) => key),
  );
  return services.map((service) => ({ ...cardOf(service), ...known.get(keyText(service.key)) }));
}

function cardOf(service: DirectoryService): ServiceCard {
  const { key, name, organization, description, phones, alert, schedules, attendingType } = service;
  const { assuredDate, minimumAge, maximumAge, isFree } = service;
  return {
    ...{ key, name, alert, assuredDate, minimumAge, maximumAge, isFree, attendingType },
    organization: organization?.name ?? null,
    summary: (description ?? '').slice(0, 400),
    phones: phones.slice(0, 3),
    distance: null,
    covers: service.isEverywhere ? 'yes' : 'unknown',
    opening: { state: 'unknown' },
    hours: schedules.find((each) => each.description !== null)?.description?.slice(0, 400) ?? null,
    isStale: false,
    tiers: [],
    topics: [],
    isFavourite: false,
    localNote: null,
    numberDeadSince: null,
    success: null,
    why: [],
  };
}
