import { flushSync } from 'react-dom';
import type { StoreApi } from 'zustand/vanilla';
import { profile } from '../../../../shared/contract/profiles.ts';
import type { Solution } from '../../../../shared/domain/contact.ts';
import type { ServiceCard } from '../../../../shared/domain/directory/card.ts';
import { keyText } from '../../../../shared/domain/directory/key-text.ts';
import { keepingAlert } from '../../../../shared/domain/information-pack/cautions.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { clock } from '../../../lib/clock.ts';
import { shortDate } from '../../../lib/dates.ts';
import { sayHere } from '../../../lib/notices.ts';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import { queryClient } from '../../../lib/query-client.ts';
import type { ContactEditor } from '../editor/contact-editor.ts';
import { withAnswer } from '../help/solution-edits.ts';
import { showPane, type WorkspaceUi } from '../workspace-ui.ts';
import { offered, solutionOf, toBeSent } from './offer-edits.ts';

function adviserName(): string {
  const known = profile.safeParse(queryClient.getQueryData(['profiles', 'me']));
  return known.success ? known.data.name : '';
}

/** As much of a service as it takes to offer it. */
type Offerable = Pick<ServiceCard, 'key' | 'name' | 'tiers'>;

/** The service that the keys are about: the one that has the focus, else the one in front, else the first. */
export function frontService({ proposals, proposalAt }: WorkspaceUi): ServiceCard | null {
  const inHand = document.activeElement?.closest('[data-service]')?.getAttribute('data-service');
  const byKey = (wanted: string | null | undefined) => proposals.find(({ key }) => keyText(key) === wanted);
  return byKey(inHand) ?? byKey(proposalAt) ?? proposals[0] ?? null;
}

const cardOf = ({ key }: ServiceCard) => findOnScreen(`[data-service="${CSS.escape(keyText(key))}"]`);

function isInView(card: Element): boolean {
  const pane = card.closest('[data-pane]')?.getBoundingClientRect();
  const { top, bottom } = card.getBoundingClientRect();
  return pane !== undefined && top < pane.bottom - 40 && bottom > pane.top + 40;
}

/** Whether a service can be read just now. Where it cannot it is brought there: nobody offers what they do not see. */
function isSeen(card: ServiceCard, ui: StoreApi<WorkspaceUi>): boolean {
  if (!findOnScreen('[data-place="services"]')) {
    const isInNotes = ui.getState().pane === 'notes';
    flushSync(() => (isInNotes ? ui.setState({ side: 'help' }) : showPane(ui, 'help')));
    // Where there is room for one pane only, the hand goes along: the notes are one key away.
    if (!findOnScreen('[data-place="services"]')) {
      flushSync(() => showPane(ui, 'help'));
      focusInto(cardOf(card));
    }
  } else {
    const shown = cardOf(card);
    if (shown && isInView(shown)) return true;
  }
  cardOf(card)?.scrollIntoView({ block: 'nearest' });
  sayHere(`In front: ${card.name}. Press again.`);
  return false;
}

/** Puts a solution down at once. Where the focus was on its card, which goes from the list, the next one takes it. */
function put(editor: ContactEditor, solution: Solution, undone: string): void {
  const hadFocus = document.activeElement?.closest('[data-service]') != null;
  flushSync(() => editor.choose(undone, { solution }));
  if (hadFocus) focusInto(findOnScreen('[data-service]') ?? findOnScreen('[data-place="services"]'));
}

function asOffered(editor: ContactEditor, card: Offerable): Solution {
  const { topicMain, topicsAlso } = editor.store.getState().contact.fields;
  return offered(card, [topicMain, ...topicsAlso], editor.pack);
}

/** Puts a service down as offered. Pressed on one that was offered already it says so. */
export function offer(editor: ContactEditor, card: Offerable): void {
  if (solutionOf(editor.store.getState().contact.solutions, card)) {
    sayHere(`Offered already: ${card.name}.`);
    return;
  }
  const solution = asOffered(editor, card);
  put(editor, solution, `No longer offered: ${card.name}.`);
  sayHere(`Offered: ${card.name}.`, {
    label: 'Take back',
    run: () => editor.choose(`Offered again: ${card.name}.`, { removedSolution: solution.id }),
  });
}

/** Puts a service down as wanted, with a promise to send its details. */
export function promiseToSend(editor: ContactEditor, card: Offerable): void {
  const before = solutionOf(editor.store.getState().contact.solutions, card);
  const solution = before ?? asOffered(editor, card);
  const next = toBeSent(solution, editor.pack, adviserName(), civilDateOf(clock.now()));
  put(editor, next, `Not promised any more: details of ${card.name}.`);
  const promised = next.promise?.by ? ` Promised by ${shortDate(next.promise.by)}.` : '';
  const isDangerous = keepingAlert(editor.store.getState().contact, editor.pack) !== '';
  sayHere(`${isDangerous ? 'CAREFUL, it may not be safe. ' : ''}Details to be sent: ${card.name}.${promised}`, {
    label: 'Take back',
    run: () =>
      editor.choose(
        `Details to be sent after all: ${card.name}.`,
        before
          ? { solution: withAnswer(solutionOf(editor.store.getState().contact.solutions, card) ?? before, 'offered') }
          : { removedSolution: next.id },
      ),
  });
}

/** Offers the service in front, by its key. */
export function offerFront(editor: ContactEditor, ui: StoreApi<WorkspaceUi>): void {
  const card = frontService(ui.getState());
  if (card && isSeen(card, ui)) offer(editor, card);
}

/** Promises the details of what was offered last, or else of the service in front, by its key. */
export function sendFront(editor: ContactEditor, ui: StoreApi<WorkspaceUi>): void {
  const inHand = document.activeElement?.closest('[data-service]') != null;
  const last = editor.store
    .getState()
    .contact.solutions.findLast(({ service, accepted }) => service && accepted === null);
  if (!inHand && last?.service) {
    const { source, id, name } = last.service;
    promiseToSend(editor, { key: { source, id }, name, tiers: [last.tier] });
    return;
  }
  const card = frontService(ui.getState());
  if (card && isSeen(card, ui)) promiseToSend(editor, card);
}

/** Brings the next of the services to the front, round and round; the cursor stays where it is. */
export function nextService(ui: StoreApi<WorkspaceUi>): void {
  const { proposals } = ui.getState();
  const now = frontService(ui.getState());
  if (now === null || !isSeen(now, ui)) return;
  const next = proposals[(proposals.indexOf(now) + 1) % proposals.length] ?? now;
  flushSync(() => ui.setState({ proposalAt: keyText(next.key) }));
  cardOf(next)?.scrollIntoView({ block: 'nearest' });
}

/** Whether there is a service that the keys could offer or send. */
export function hasService(editor: ContactEditor, ui: StoreApi<WorkspaceUi>): boolean {
  const { solutions } = editor.store.getState().contact;
  return ui.getState().proposals.length > 0 || solutions.some(({ service, accepted }) => service && accepted === null);
}
