import type { PackAlong } from '../../../../shared/domain/sealed/sealed-file.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { findPackDraft, insertMovedPack, listPacks, upsertPackDraft } from '../../queries/information-packs.ts';

/** The information pack of a draft as it goes along with it; nothing where nobody has begun one. */
export function packAlongOf({ db }: ReadContext, contact: string): { informationPack?: PackAlong } {
  const draft = findPackDraft(db, contact)?.value ?? null;
  const packs = listPacks(db, contact).map(({ id, promised, sent, withdrawn }) => ({
    id,
    promised: promised && { at: promised.at, due: promised.due },
    sent: sent && { at: sent.at, how: sent.how, who: sent.who },
    withdrawn: withdrawn && { at: withdrawn.at, why: withdrawn.why },
  }));
  return draft === null && packs.length === 0 ? {} : { informationPack: { draft, packs } };
}

/** Puts the information pack of a draft that came into the record, in the caller's transaction. */
export function putPackAlong({ db, clock, actor }: WriteContext, contact: string, along: PackAlong | undefined): void {
  if (!along) return;
  for (const pack of along.packs.toReversed()) insertMovedPack(db, { ...pack, contact, profile: actor.id });
  if (along.draft === null) return;
  const rev = (findPackDraft(db, contact)?.rev ?? 0) + 1;
  upsertPackDraft(db, { contact, rev, value: along.draft, at: clock.now(), profile: actor.id });
}
