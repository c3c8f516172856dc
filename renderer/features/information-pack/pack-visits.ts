import type { Id } from '../../../shared/domain/ids.ts';
import type { PackDraft } from '../../../shared/domain/information-pack/document.ts';
import type { PackView } from '../../../shared/domain/information-pack/view.ts';
import { api } from '../../lib/api.ts';
import { startClockAt } from '../../lib/clock.ts';
import { createDraftSaver, type DraftSaver } from '../../lib/draft-saver.ts';
import { queryClient } from '../../lib/query-client.ts';

/** An information pack that this window has open. */
export interface PackVisit {
  readonly contact: Id;
  readonly view: PackView;
  readonly saver: DraftSaver<PackDraft>;
}

const savers = new Map<Id, DraftSaver<PackDraft>>();

/** Under what the page keeps an open pack. */
export const packKey = (contact: Id) => ['pack-visit', contact] as const;

/** The saver of a pack. It outlives the screen, so that what was typed last is saved also after leaving. */
function saverFor(contact: Id, { draft }: PackView): DraftSaver<PackDraft> {
  const known = savers.get(contact);
  if (known) {
    known.take(draft);
    return known;
  }
  const made = createDraftSaver(draft, async (rev, value) => {
    await api.infopacks.saveDraft({ contact, rev, draft: value });
  });
  savers.set(contact, made);
  return made;
}

/** Opens the pack of a contact. @throws AppError where there is none */
export async function openPackVisit(contact: Id): Promise<PackVisit> {
  await savers.get(contact)?.flush();
  const view = await api.infopacks.open({ contact });
  startClockAt(view.now);
  return { contact, view, saver: saverFor(contact, view) };
}

/** Asks for a pack again after something about its way was noted. */
export async function refreshPack({ contact }: PackVisit): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: packKey(contact) });
}

/** True where everything that was edited in packs is on record. */
export function arePacksSaved(): boolean {
  return [...savers.values()].every(({ state }) => state.getState().save === 'saved');
}

/** Settles once everything that was edited in packs is on record. */
export async function savePacks(): Promise<void> {
  await Promise.all([...savers.values()].map((saver) => saver.flush()));
}
