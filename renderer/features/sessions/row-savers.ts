import type { Id } from '../../../shared/domain/ids.ts';
import type { Entered, SessionRow } from '../../../shared/domain/sessions/session.ts';
import { api } from '../../lib/api.ts';
import { createDraftSaver, type DraftSaver } from '../../lib/draft-saver.ts';

const savers = new Map<Id, DraftSaver<Entered>>();

/** What is put down in a row. It outlives the panel, so that what was typed last is saved after another is seen. */
export function rowSaver({ id, rev, entered }: Pick<SessionRow, 'id' | 'rev' | 'entered'>): DraftSaver<Entered> {
  const known = { rev, value: entered };
  const saver =
    savers.get(id) ??
    createDraftSaver(known, async (next, draft) => {
      await api.sessions.saveEntered({ row: id, rev: next, entered: draft });
    });
  savers.set(id, saver);
  return saver;
}

/** Lets go of a row that has become something else. */
export function dropRowSaver(id: Id): void {
  savers.delete(id);
}

/** True where everything that was put down in rows is on record. */
export function areSessionsSaved(): boolean {
  return [...savers.values()].every(({ state }) => state.getState().save === 'saved');
}

/** Settles once everything that was put down in rows is on record. */
export async function saveSessions(): Promise<void> {
  await Promise.all([...savers.values()].map((saver) => saver.flush()));
}
