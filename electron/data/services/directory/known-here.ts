import { keyText } from '../../../../shared/domain/directory/key-text.ts';
import {
  type KnownHere,
  type KnownOfService,
  type KnownSource,
  nothingKnown,
  type TopicSuccess,
} from '../../../../shared/domain/directory/known-here.ts';
import type { ServiceKey } from '../../../../shared/domain/directory/service.ts';
import { successOf } from '../../../../shared/domain/directory/success-of.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import type { ReadContext } from '../../context.ts';
import type { ReadDb } from '../../db/handles.ts';
import { findSource } from '../../queries/directory-sources.ts';
import { listDeadNumbers, listServiceNotes, listWantedFavourites } from '../../queries/known-services.ts';
import { countServiceResults, countTopicResults } from '../../queries/service-results.ts';

/** What staff of this computer know of some services, by `keyText` of each; one of which they know nothing is left out. */
export function whatIsKnownHere(db: ReadDb, keys: readonly ServiceKey[]): Map<string, KnownHere> {
  const known = new Map<string, KnownHere>();
  const add = (key: ServiceKey, more: Partial<KnownHere>) => {
    known.set(keyText(key), { ...(known.get(keyText(key)) ?? nothingKnown), ...more });
  };
  for (const { key } of listWantedFavourites(db, keys)) add(key, { isFavourite: true });
  // The newest comes first, and it is the newest that a card shows.
  for (const { key, text } of listServiceNotes(db, keys).reverse()) add(key, { localNote: text });
  for (const { key, at } of listDeadNumbers(db, keys)) add(key, { numberDeadSince: civilDateOf(at) });
  for (const { key, helped, n } of countServiceResults(db, keys)) add(key, { success: successOf(helped, n) });
  return known;
}

function byTopic(db: ReadDb, of: ServiceKey | null): TopicSuccess[] {
  return countTopicResults(db, of).flatMap(({ topic, helped, n }) => {
    const success = successOf(helped, n);
    return success ? [{ topic, ...success }] : [];
  });
}

function sourceOf(db: ReadDb, { source }: ServiceKey): KnownSource | null {
  const found = findSource(db, source);
  if (!found) return null;
  const { name, licence, attribution, contact } = found;
  return { name, licence, attribution, contact };
}

/** Everything that staff of this computer know of one service. */
export function showKnown({ db }: ReadContext, { key }: { key: ServiceKey }): KnownOfService {
  const [favourite] = listWantedFavourites(db, [key]);
  const [counted] = countServiceResults(db, [key]);
  return {
    favourite: favourite ?? null,
    notes: listServiceNotes(db, [key]).map(({ key: _key, ...note }) => note),
    deadNumbers: listDeadNumbers(db, [key]).map(({ key: _key, ...dead }) => dead),
    success: counted ? successOf(counted.helped, counted.n) : null,
    byTopic: byTopic(db, key),
    source: sourceOf(db, key),
  };
}

/** How services did, by the topic that people came about; topics with too few results are left out. */
export function showSuccess({ db }: ReadContext): TopicSuccess[] {
  return byTopic(db, null);
}
