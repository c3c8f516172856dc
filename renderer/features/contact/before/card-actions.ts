import type { StoreApi } from 'zustand/vanilla';
import type { Change } from '../../../../shared/domain/changes.ts';
import type { PersonCard } from '../../../../shared/domain/people.ts';
import { api } from '../../../lib/api.ts';
import { say } from '../../../lib/notices.ts';
import { queryClient } from '../../../lib/query-client.ts';
import type { ContactEditor } from '../editor/contact-editor.ts';
import { labelOf } from '../pack-choices.ts';
import type { WorkspaceUi } from '../workspace-ui.ts';
import { whoInWords } from './card-in-words.ts';
import { carriedOver } from './carried-over.ts';

/** The card that is asked about now: the likeliest that nobody has answered. */
export function frontCard(ui: StoreApi<WorkspaceUi>): PersonCard | null {
  return ui.getState().cards.find(({ answer }) => answer === null) ?? null;
}

/** Says it, and asks for the cards again. False where it could not be said, which is told. */
async function answer(how: 'accept' | 'refuse' | 'takeBack', contact: string, earlier: string): Promise<boolean> {
  try {
    await api.people[how]({ contact, earlier });
    await queryClient.invalidateQueries({ queryKey: ['people'] });
    return true;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return false;
  }
}

function carriedInWords(edits: readonly Change[], { pack }: ContactEditor): string {
  const parts = edits.flatMap((edit) => {
    if (!('field' in edit)) return [];
    if (edit.field === 'adjustments') return edit.value.map((id) => labelOf(pack.adjustments, id));
    return edit.field === 'safeToContact' ? ['not safe to contact'] : ['the safe time and way'];
  });
  return parts.length > 0 ? ` Carried over: ${parts.join(', ')}.` : '';
}

/** Says that it is the same person. Adjustments and what is safe are carried over; both can be taken back. */
export async function acceptCard(editor: ContactEditor, card: PersonCard): Promise<void> {
  const { id } = editor.store.getState().contact;
  if (!(await answer('accept', id, card.earlier))) return;
  const edits = carriedOver(editor.store.getState().contact.fields, card);
  if (edits.length > 0) editor.choose('What was carried over is off again.', ...edits);
  editor.remember('The two conversations are apart again.', {
    back: () => void answer('takeBack', id, card.earlier),
    again: () => void answer('accept', id, card.earlier),
  });
  say(`The same person: ${whoInWords(card)}.${carriedInWords(edits, editor)}`);
}

/** Says that it is somebody else. The card goes; it can be had back. */
export async function refuseCard(editor: ContactEditor, card: PersonCard): Promise<void> {
  const { id } = editor.store.getState().contact;
  if (!(await answer('refuse', id, card.earlier))) return;
  editor.remember('The card is back.', {
    back: () => void answer('takeBack', id, card.earlier),
    again: () => void answer('refuse', id, card.earlier),
  });
  say(`Another person than ${whoInWords(card)}.`);
}

/** Takes back what was said about a card. */
export async function takeCardBack(editor: ContactEditor, card: PersonCard): Promise<void> {
  const { id } = editor.store.getState().contact;
  const again = card.answer === 'same' ? 'accept' : 'refuse';
  if (!(await answer('takeBack', id, card.earlier))) return;
  editor.remember('It holds again.', {
    back: () => void answer(again, id, card.earlier),
    again: () => void answer('takeBack', id, card.earlier),
  });
  say(card.answer === 'same' ? 'The two conversations are apart again.' : 'The card is back.');
}
