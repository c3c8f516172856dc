import type { Contact } from '../../../../shared/domain/contact.ts';
import { type Id, newId } from '../../../../shared/domain/ids.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { api } from '../../../lib/api.ts';
import { clock } from '../../../lib/clock.ts';
import { queryClient } from '../../../lib/query-client.ts';
import { contactTitle } from '../titles.ts';
import { type ContactEditor, createContactEditor } from './contact-editor.ts';

/** A contact that this window has open: to edit, or to read where it has closed. */
export type Visit =
  | { readonly kind: 'editing'; readonly id: Id; readonly editor: ContactEditor }
  | { readonly kind: 'reading'; readonly contact: Contact; readonly pack: Pack };

const editors = new Map<Id, ContactEditor>();

/** Opens a contact. It is read once: from then on the editor owns what is on the screen. */
export async function openVisit(contactId: Id): Promise<Visit> {
  const visit = newId();
  const contact = await api.contacts.open({ contact: contactId, visit });
  const pack = await queryClient.fetchQuery({
    queryKey: ['packs', 'get', contact.packId, contact.packVersion],
    queryFn: () => api.packs.get({ id: contact.packId, version: contact.packVersion }),
  });
  if (contact.closedAt !== null) return { kind: 'reading', contact, pack };
  const editor = createContactEditor(contact, pack, {
    now: clock.now,
    send: async ({ seq, changes }) => {
      await api.contacts.patch({ contact: contactId, visit, seq, changes: [...changes] });
    },
  });
  editors.set(contactId, editor);
  return { kind: 'editing', id: visit, editor };
}

/** What a contact with a tab is called just now; empty while it is still opening. */
export function openTitle(contactId: Id): string {
  const visit = queryClient.getQueryData<Visit>(['visit', contactId]);
  if (!visit) return '';
  return contactTitle((visit.kind === 'editing' ? visit.editor.store.getState() : visit).contact.fields);
}

/**
 * Lets go of a contact once everything typed in it is saved.
 *
 * @param isWantedAgain asked after the saving, which can take a while: a contact that has come back keeps its visit
 */
export async function leaveVisit(contactId: Id, isWantedAgain: () => boolean): Promise<void> {
  await editors.get(contactId)?.flush();
  if (isWantedAgain()) return;
  editors.delete(contactId);
  queryClient.removeQueries({ queryKey: ['visit', contactId] });
}

/** True where every edit in this window is acknowledged. */
export function isEverythingSaved(): boolean {
  return [...editors.values()].every((editor) => editor.isDrained());
}

/** Settles once every edit in this window is acknowledged. */
export async function saveEverything(): Promise<void> {
  await Promise.all([...editors.values()].map((editor) => editor.flush()));
}
