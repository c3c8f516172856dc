import type { StoreApi } from 'zustand/vanilla';
import { carriedOver, heldAlike } from '../../../../shared/domain/carried-over.ts';
import type { Change } from '../../../../shared/domain/changes.ts';
import type { Contact } from '../../../../shared/domain/contact.ts';
import type { HoldsForPerson, PersonCard } from '../../../../shared/domain/people.ts';
import { api } from '../../../lib/api.ts';
import { say } from '../../../lib/notices.ts';
import { otherNames } from '../../../lib/other-names.ts';
import { queryClient } from '../../../lib/query-client.ts';
import type { ContactEditor } from '../editor/contact-editor.ts';
import { inverseOf } from '../editor/inverse-of.ts';
import { labelOf } from '../pack-choices.ts';
import type { WorkspaceUi } from '../workspace-ui.ts';
import { holdsInWords, whoInWords } from './card-in-words.ts';
import { isCardSeen } from './see-card.ts';

/** What was carried over from a card, and what stood there before. */
interface Carried {
  readonly before: Contact;
  readonly edits: readonly Change[];
}

const carried = new WeakMap<ContactEditor, Map<string, Carried>>();

/** The card that is asked about now: the likeliest that nobody has answered; none once one is the same person. */
export function frontCard(cards: readonly PersonCard[]): PersonCard | null {
  if (cards.some(({ answer }) => answer === 'same')) return null;
  return cards.find(({ answer }) => answer === null) ?? null;
}

/** Asks the store, and then for the cards again. Null where it refuses, which is told. */
async function ask<T>(work: () => Promise<T>): Promise<{ readonly answer: T } | null> {
  try {
    const answered = { answer: await work() };
    await queryClient.invalidateQueries({ queryKey: ['people'] });
    return answered;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return null;
  }
}

/** Says it. False where it could not be said. */
async function answer(how: 'accept' | 'refuse' | 'takeBack', contact: string, earlier: string): Promise<boolean> {
  return (await ask<unknown>(() => api.people[how]({ contact, earlier }))) !== null;
}

function carriedInWords(edits: readonly Change[], { pack }: ContactEditor): string {
  const parts = edits.flatMap((edit) => {
    if (!('field' in edit)) return [];
    if (edit.field === 'adjustments') return edit.value.map((id) => labelOf(pack.adjustments, id));
    return edit.field === 'safeToContact' ? ['not safe to contact'] : ['the safe time and way'];
  });
  return parts.length > 0 ? ` Carried over: ${parts.join(', ')}.` : '';
}

/** What was said before and today do not agree: nothing is changed, and whoever reaches them is held to what is safer. */
function conflictInWords({ fields }: Contact, holds: HoldsForPerson): string {
  if (holds.safeToContact !== false || fields.safeToContact !== true) return '';
  return ' Said before: NOT SAFE TO CONTACT. Here it says safe: ask the person again.';
}

function apartAgain(off: readonly Change[]): string {
  return `The two conversations are apart again.${off.length > 0 ? ' What was carried over is off.' : ''}`;
}

/** What stands here still just as on a card that was taken back: after a reload nobody knows what came from it. */
function stillHere(editor: ContactEditor, card: HoldsForPerson): string {
  const alike = holdsInWords(heldAlike(editor.store.getState().contact.fields, card), editor.pack);
  return alike === '' ? '' : `Still here, as on that card: ${alike}. Take out what is not theirs.`;
}

/** Takes the same person back as a step, once what was carried over has gone as far as that is known. */
async function takeBackStep(editor: ContactEditor, card: PersonCard): Promise<void> {
  if (!(await answer('takeBack', editor.store.getState().contact.id, card.earlier))) return;
  const still = stillHere(editor, card);
  if (still !== '') say(`${apartAgain([])} ${still}`);
}

/** Says that it is the same person. Adjustments and what is safe are carried over; both can be taken back. */
export async function acceptCard(editor: ContactEditor, card: PersonCard): Promise<void> {
  const { id } = editor.store.getState().contact;
  const accepted = await ask<HoldsForPerson>(() => api.people.accept({ contact: id, earlier: card.earlier }));
  if (accepted === null) return;
  // On record already, with the answer: what stands on the screen says the same, and takes back the same.
  const before = editor.store.getState().contact;
  const edits = carriedOver(before.fields, accepted.answer);
  carried.set(editor, new Map(carried.get(editor)).set(card.earlier, { before, edits }));
  const both = {
    back: () => void takeBackStep(editor, card),
    again: () => void answer('accept', id, card.earlier),
  };
  editor.remember(apartAgain(edits), both, ...edits);
  // It can still stand there when another contact has come to the front.
  const who = otherNames.getState().areHidden ? '' : `: ${whoInWords(card)}`;
  say(`The same person${who}.${conflictInWords(before, accepted.answer)}${carriedInWords(edits, editor)}`);
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

/** Takes back what was said about a card, and off what was carried over from it in this sitting. */
export async function takeCardBack(editor: ContactEditor, card: PersonCard): Promise<void> {
  const { id } = editor.store.getState().contact;
  const again = card.answer === 'same' ? 'accept' : 'refuse';
  if (!(await answer('takeBack', id, card.earlier))) return;
  const now = editor.store.getState().contact;
  const { before, edits } = carried.get(editor)?.get(card.earlier) ?? { before: now, edits: [] };
  const off = card.answer === 'same' ? edits.flatMap((edit) => inverseOf(before, edit, now) ?? []) : [];
  const both = {
    back: () => void answer(again, id, card.earlier),
    again: () => void answer('takeBack', id, card.earlier),
  };
  editor.remember('It holds again.', both, ...off);
  const still = card.answer === 'same' ? stillHere(editor, card) : '';
  if (still !== '') say(`${apartAgain([])} ${still}`);
  else say(card.answer === 'same' ? apartAgain(off) : 'The card is back.');
}

/** Answers the card that is asked about, by its key, once it has been seen. */
export function answerFront(editor: ContactEditor, ui: StoreApi<WorkspaceUi>, act: typeof acceptCard): void {
  const card = frontCard(ui.getState().cards);
  if (card && isCardSeen(card, ui)) void act(editor, card);
}
