import type { SheetKind } from '../../../shared/domain/hand-over/document.ts';
import type { SheetEdits } from '../../../shared/domain/hand-over/edits.ts';
import type { SheetView } from '../../../shared/domain/hand-over/view.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { api } from '../../lib/api.ts';
import { startClockAt } from '../../lib/clock.ts';
import { createDraftSaver, type DraftSaver } from '../../lib/draft-saver.ts';
import { queryClient } from '../../lib/query-client.ts';

/** A sheet that this window has open. */
export interface SheetVisit {
  readonly view: SheetView;
  readonly saver: DraftSaver<SheetEdits>;
}

const savers = new Map<string, DraftSaver<SheetEdits>>();

/** Under what the page keeps an open sheet. */
export const sheetKey = (contact: Id, kind: SheetKind) => ['sheet-visit', contact, kind] as const;

/** The saver of a sheet. It outlives the screen, so that what was typed last is saved also after leaving. */
function saverFor({ sheet: { contact, kind }, edits }: SheetView): DraftSaver<SheetEdits> {
  const name = `${contact} ${kind}`;
  const known = savers.get(name);
  if (known) {
    known.take(edits);
    return known;
  }
  const made = createDraftSaver(edits, async (rev, value) => {
    await api.handovers.saveDraft({ contact, kind, rev, edits: value });
  });
  savers.set(name, made);
  return made;
}

/** Opens a sheet. @throws AppError where there is none */
export async function openSheetVisit(contact: Id, kind: SheetKind): Promise<SheetVisit> {
  await savers.get(`${contact} ${kind}`)?.flush();
  const view = await api.handovers.open({ contact, kind });
  startClockAt(view.now);
  return { view, saver: saverFor(view) };
}

/** Asks for a sheet again after something about its way was noted. */
export async function refreshSheet({ view: { sheet } }: SheetVisit): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: sheetKey(sheet.contact, sheet.kind) });
}

/** True where everything that was edited in sheets is on record. */
export function areSheetsSaved(): boolean {
  return [...savers.values()].every(({ state }) => state.getState().save === 'saved');
}

/** Settles once everything that was edited in sheets is on record. */
export async function saveSheets(): Promise<void> {
  await Promise.all([...savers.values()].map((saver) => saver.flush()));
}
