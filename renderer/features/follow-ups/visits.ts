import type { FollowUpDraft } from '../../../shared/domain/follow-up/notes.ts';
import type { FollowUpView } from '../../../shared/domain/follow-up/view.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { api } from '../../lib/api.ts';
import { startClockAt } from '../../lib/clock.ts';
import { createDraftSaver, type DraftSaver } from '../../lib/draft-saver.ts';
import { queryClient } from '../../lib/query-client.ts';

/** A follow-up that this window has open. `own` is the pack the conversation began with, `today` the one of today. */
export interface FollowUpVisit {
  readonly view: FollowUpView;
  readonly saver: DraftSaver<FollowUpDraft>;
  readonly own: Pack;
  readonly today: Pack;
  /** The colleague who goes on with it, where it was passed on; else null. */
  readonly passedTo: string | null;
}

const savers = new Map<Id, DraftSaver<FollowUpDraft>>();

/** Under what the page keeps an open follow-up. */
export const visitKey = (contact: Id) => ['follow-up-visit', contact] as const;

/** The saver of a follow-up. It outlives the screen, so that what was typed last is saved also after leaving. */
function saverFor({ contact: { id }, draft }: FollowUpView): DraftSaver<FollowUpDraft> {
  const known = savers.get(id);
  if (known) {
    known.take(draft);
    return known;
  }
  const made = createDraftSaver(draft, async (rev, value) => {
    await api.followups.saveDraft({ contact: id, rev, draft: { ...value, checks: [...value.checks] } });
  });
  savers.set(id, made);
  return made;
}

/** Opens a follow-up. @throws AppError where it cannot be opened */
export async function openFollowUpVisit(contact: Id): Promise<FollowUpVisit> {
  await savers.get(contact)?.flush();
  const view = await api.followups.open({ contact });
  startClockAt(view.now);
  const { packId: id, packVersion: version } = view.contact;
  const [own, today, moves] = await Promise.all([
    queryClient.fetchQuery({ queryKey: ['packs', 'get', id, version], queryFn: () => api.packs.get({ id, version }) }),
    queryClient.fetchQuery({ queryKey: ['packs', 'current'], queryFn: () => api.packs.current() }),
    api.sealed.moves({ contact }),
  ]);
  const passed = moves.find(({ way, ending }) => way === 'passed-on' && ending === null);
  return { view, saver: saverFor(view), own, today, passedTo: passed?.name ?? null };
}

/** Shows a follow-up as the store has it after a note. */
export function takeView(view: FollowUpView): void {
  const { id } = view.contact;
  savers.get(id)?.take(view.draft);
  queryClient.setQueryData<FollowUpVisit>(visitKey(id), (visit) => visit && { ...visit, view });
}

/** True where everything that was put down about follow-ups is on record. */
export function areFollowUpsSaved(): boolean {
  return [...savers.values()].every(({ state }) => state.getState().save === 'saved');
}

/** Settles once everything that was put down about follow-ups is on record. */
export async function saveFollowUps(): Promise<void> {
  await Promise.all([...savers.values()].map((saver) => saver.flush()));
}
