import type { Change } from '../../../../shared/domain/changes.ts';
import type { Contact } from '../../../../shared/domain/contact.ts';
import type { DraftSteps } from '../../../../shared/domain/desks/drafts.ts';
import type { SheetKind } from '../../../../shared/domain/hand-over/document.ts';
import { kindsOf } from '../../../../shared/domain/hand-over/kinds.ts';
import { type Id, newId } from '../../../../shared/domain/ids.ts';
import type { Move } from '../../../../shared/domain/sealed/moves.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { api } from '../../../lib/api.ts';
import { clock } from '../../../lib/clock.ts';
import { queryClient } from '../../../lib/query-client.ts';
import { elsewhereIn } from '../elsewhere.ts';
import { contactTitle, namelessTitle } from '../titles.ts';
import { type ContactEditor, createContactEditor } from './contact-editor.ts';

/** A contact that this window has open: to edit, or to read where it has closed. */
export type Visit =
  | { readonly kind: 'editing'; readonly id: Id; readonly editor: ContactEditor }
  | {
      readonly kind: 'reading';
      readonly id: Id;
      readonly contact: Contact;
      readonly pack: Pack;
      readonly moves: readonly Move[];
      readonly steps: DraftSteps;
    };

const editors = new Map<Id, ContactEditor>();
/** What was typed in this window and refused, as the contact was open or closed elsewhere: it goes into the next editor. */
const setAside = new Map<Id, readonly Change[]>();

const keyOfVisit = (contactId: Id) => ['visit', contactId];

/** Opens a contact. It is read once: from then on the editor owns what is on the screen. */
export async function openVisit(contactId: Id): Promise<Visit> {
  const id = newId();
  const contact = await api.contacts.open({ contact: contactId, visit: id });
  const [pack, moves, steps] = await Promise.all([
    queryClient.fetchQuery({
      queryKey: ['packs', 'get', contact.packId, contact.packVersion],
      queryFn: () => api.packs.get({ id: contact.packId, version: contact.packVersion }),
    }),
    api.sealed.moves({ contact: contactId }),
    api.desks.steps({ contact: contactId }),
  ]);
  const isClosed = contact.closedAt !== null && contact.correction === null;
  const isAnothers = contact.closedAt === null && !steps.isMine;
  if (elsewhereIn(moves).passedTo !== null || isClosed || isAnothers) {
    return { kind: 'reading', id, contact, pack, moves, steps };
  }
  return { kind: 'editing', id, editor: openEditor(id, contact, pack) };
}

function openEditor(visit: Id, contact: Contact, pack: Pack): ContactEditor {
  const editor = createContactEditor(contact, pack, {
    now: clock.now,
    send: async ({ seq, changes }) => {
      await api.contacts.patch({ contact: contact.id, visit, seq, changes: [...changes] });
    },
  });
  editors.set(contact.id, editor);
  const left = setAside.get(contact.id) ?? [];
  setAside.delete(contact.id);
  if (left.length > 0) editor.type(...left);
  return editor;
}

/** Begins to correct a closed contact that this window reads. @throws AppError where the store will not */
export async function beginCorrection(visit: Extract<Visit, { kind: 'reading' }>, reason: string): Promise<void> {
  const { id, contact, pack } = visit;
  const corrected = await api.contacts.correct({ contact: contact.id, visit: id, correction: newId(), reason });
  const editing: Visit = { kind: 'editing', id, editor: openEditor(id, corrected, pack) };
  queryClient.setQueryData<Visit>(keyOfVisit(contact.id), editing);
}

/** Reads a contact again once its editor is done with it. @throws AppError where the store will not */
export async function readAgain(contactId: Id): Promise<void> {
  const visit = await openVisit(contactId);
  if (visit.kind === 'reading') editors.delete(contactId);
  queryClient.setQueryData<Visit>(keyOfVisit(contactId), visit);
}

/** Opens a contact anew that has become one's own; where no tab shows it there is nothing to do. */
export async function readOwn(contactId: Id): Promise<void> {
  if (queryClient.getQueryData<Visit>(keyOfVisit(contactId))) await readAgain(contactId);
}

/**
 * Takes a contact back that was opened or closed elsewhere, with what was typed here and is not on record: into the
 * open contact at once, or else once somebody begins to correct it.
 *
 * @throws AppError where the store will not
 */
export async function goOnHere(contactId: Id): Promise<void> {
  setAside.set(contactId, editors.get(contactId)?.unsaved() ?? []);
  await readAgain(contactId);
}

/** True where something was typed in this window that is not on record, and that a correction would bring in. */
export function isSomethingSetAside(contactId: Id): boolean {
  return (setAside.get(contactId) ?? []).length > 0;
}

/** What a contact with a tab is called just now, without its name where that is hidden; empty while it is still opening. */
export function openTitle(contactId: Id, isHidden: boolean): string {
  const visit = queryClient.getQueryData<Visit>(keyOfVisit(contactId));
  if (!visit) return '';
  const { contact } = visit.kind === 'editing' ? visit.editor.store.getState() : visit;
  return isHidden ? namelessTitle(contact.openedAt) : contactTitle(contact.fields);
}

/** The sheets that a contact with a tab has, as it stands on the screen; null where only the store can tell. */
export function openKinds(contactId: Id): SheetKind[] | null {
  const visit = queryClient.getQueryData<Visit>(keyOfVisit(contactId));
  if (!visit) return null;
  const { contact, pack } =
    visit.kind === 'editing' ? { ...visit.editor.store.getState(), pack: visit.editor.pack } : visit;
  // One that is being corrected counts as it was closed.
  return contact.correction === null ? kindsOf(contact, pack) : null;
}

/**
 * Lets go of a contact once everything typed in it is saved. What the store refuses is set aside for the next time.
 *
 * @param isWantedAgain asked after the saving, which can take a while: a contact that has come back keeps its visit
 */
export async function leaveVisit(contactId: Id, isWantedAgain: () => boolean): Promise<void> {
  const editor = editors.get(contactId);
  await editor?.flush();
  if (isWantedAgain()) return;
  const left = editor?.unsaved() ?? [];
  if (left.length > 0) setAside.set(contactId, left);
  editors.delete(contactId);
  queryClient.removeQueries({ queryKey: keyOfVisit(contactId) });
}

/** True where every edit in this window is acknowledged. */
export function isEverythingSaved(): boolean {
  return [...editors.values()].every((editor) => editor.isDrained());
}

/** Settles once every edit in this window is acknowledged. */
export async function saveEverything(): Promise<void> {
  await Promise.all([...editors.values()].map((editor) => editor.flush()));
}
