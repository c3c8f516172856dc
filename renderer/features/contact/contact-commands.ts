import { noteTags } from '../../../shared/domain/contact-fields.ts';
import { mostAnswers } from '../../../shared/pack/guide-schema.ts';
import type { Command } from '../../lib/command.ts';
import { activeContact, type ContactActions, closedOnScreen } from './active-contact.ts';
import { isSomethingOffered } from './safety/take-offered.ts';
import { tagLetters, tagWords } from './wording.ts';
import type { Pane } from './workspace-ui.ts';

function inContact(
  id: string,
  label: string,
  shortcut: string,
  run: (actions: ContactActions) => void,
  group: Command['group'] = 'In a contact',
): Command {
  const actions = () => activeContact.getState().actions;
  return {
    id,
    label,
    group,
    shortcuts: [shortcut],
    when: () => actions() !== null,
    run: () => {
      const active = actions();
      if (active) run(active);
    },
  };
}

/** In a text these keys take typing back, unless a step was the last thing done. */
const isStepLast = () => activeContact.getState().actions?.isStepLast() ?? false;

/** The key that goes to each pane, shown in its heading. */
export const paneShortcuts: Readonly<Record<Pane, string>> = {
  who: 'Ctrl+1',
  guide: 'Ctrl+2',
  notes: 'Ctrl+3',
  help: 'Ctrl+4',
  outcome: 'Ctrl+5',
};

/** The keys that answer what the notes suggest. */
export const cueShortcuts = { yes: 'Alt+Enter', no: 'Alt+Backspace', all: 'Alt+Shift+Enter' } as const;

/** The key that gives an answer, counted from 1. */
export const answerShortcut = (number: number) => `Alt+${number}`;
/** The key that leaves a question for later. */
export const laterShortcut = 'Alt+0';
/** The keys that take the line as somebody's details. */
export const detailShortcuts = { caller: 'Alt+C', person: 'Alt+P', other: 'Alt+O' } as const;
/** The key that takes the line as how and when it came in. */
export const arrivalShortcut = 'Alt+T';

const answerCommands = Array.from({ length: mostAnswers }, (_, index) => ({
  ...inContact(
    `answer-${index + 1}`,
    `Answer ${index + 1} of the question that is offered`,
    answerShortcut(index + 1),
    (contact) => contact.giveAnswer(index + 1),
    'The question that is offered',
  ),
  when: () => (activeContact.getState().actions?.answersNow() ?? 0) > index,
}));

/** The keys that say whether somebody who is shown is the person. */
export const cardShortcuts = { same: 'Alt+Y', other: 'Alt+A' } as const;
const hasCard = () => activeContact.getState().actions?.hasCard() ?? false;

/** The key that opens the place for something that came in writing. */
export const receiveShortcut = 'Alt+V';

/** The key that shows the line large to a person who reads what is said. */
export const largeShortcut = 'F8';

/** The key that takes who was rung and when from where it was written down already. */
export const sameShortcut = 'Alt+L';

/** The keys for services of the directory: the one in front is offered, its details promised, or the next one shown. */
export const serviceShortcuts = { offer: 'Alt+F', send: 'Alt+D', next: 'Alt+J' } as const;
const hasService = () => activeContact.getState().actions?.hasService() ?? false;

const ofServices: readonly Command[] = [
  {
    ...inContact('offer-service', 'The service in front: offer it', serviceShortcuts.offer, (contact) =>
      contact.offerService(),
    ),
    when: hasService,
  },
  {
    ...inContact(
      'send-service',
      'The service that was offered, or is in front: they want it, details to be sent',
      serviceShortcuts.send,
      (contact) => contact.sendService(),
    ),
    when: hasService,
  },
  {
    ...inContact('next-service', 'The next service that could help', serviceShortcuts.next, (contact) =>
      contact.nextService(),
    ),
    when: hasService,
  },
];

/** The keys for what a contact has been through. */
export const recordShortcuts = { correct: 'Ctrl+E', history: 'Alt+H' } as const;

const ofTheRecord: readonly Command[] = [
  {
    id: 'correct',
    label: 'Correct this record, with a reason',
    group: 'In a contact',
    shortcuts: [recordShortcuts.correct],
    when: () => typeof closedOnScreen.getState().actions?.correct === 'function',
    run: () => closedOnScreen.getState().actions?.correct?.(),
  },
  {
    id: 'leave-as-it-was',
    label: 'Stop correcting: leave the record as it was',
    group: 'In a contact',
    shortcuts: [],
    when: () => activeContact.getState().actions?.isCorrecting() ?? false,
    run: () => activeContact.getState().actions?.leaveAsItWas(),
  },
  {
    id: 'history',
    label: 'History: what was changed, by whom and why',
    group: 'In a contact',
    shortcuts: [recordShortcuts.history],
    when: () => (activeContact.getState().actions ?? closedOnScreen.getState().actions) !== null,
    run: () => (activeContact.getState().actions ?? closedOnScreen.getState().actions)?.showHistory(),
  },
];

/** What can be done in the contact on the screen. */
export const contactCommands: readonly Command[] = [
  inContact('safety', 'Safety: raise, handle, numbers to ring', 'F9', (contact) => contact.toggleSafety()),
  {
    ...inContact('cue-yes', 'What the notes suggest: yes; a raised worry: handle', cueShortcuts.yes, (contact) =>
      contact.acceptCue(),
    ),
    when: () => activeContact.getState().actions?.hasCue() ?? false,
  },
  {
    ...inContact('cue-all', 'All that the notes suggest besides safety: yes', cueShortcuts.all, (contact) =>
      contact.acceptAll(),
    ),
    when: () => activeContact.getState().actions?.hasCue() ?? false,
  },
  {
    ...inContact('cue-no', 'What the notes suggest: no; a raised worry: asked, not so', cueShortcuts.no, (contact) =>
      contact.putAway(),
    ),
    when: () => {
      const { actions } = activeContact.getState();
      return actions !== null && (actions.hasCue() || actions.hasTriggerInHand());
    },
  },
  {
    ...inContact('card-same', 'Perhaps spoken to before: the same person', cardShortcuts.same, (contact) =>
      contact.acceptCard(),
    ),
    when: hasCard,
  },
  {
    ...inContact('card-other', 'Perhaps spoken to before: another person', cardShortcuts.other, (contact) =>
      contact.refuseCard(),
    ),
    when: hasCard,
  },
  inContact('receive', 'Paste as received: a form, letter or email', receiveShortcut, (contact) => contact.receive()),
  {
    ...inContact('same', 'Who was rung and when: as it is written down already', sameShortcut, (contact) =>
      contact.takeOffered(),
    ),
    when: () => activeContact.getState().actions !== null && isSomethingOffered(),
  },
  inContact('large', 'Show the line large to the person, or hide it', largeShortcut, (contact) => contact.showLarge()),
  inContact('next-prompt', 'Next prompt of the guide', 'F2', (contact) => contact.nextPrompt()),
  inContact('close-contact', 'Close the contact, or finish correcting it', 'Ctrl+Enter', (contact) => contact.close()),
  { ...inContact('undo', 'Take the last step back', 'Ctrl+Z', (contact) => contact.undo()), inText: isStepLast },
  { ...inContact('redo', 'Do it again after all', 'Ctrl+Y', (contact) => contact.redo()), inText: isStepLast },
  ...ofServices,
  ...ofTheRecord,
  inContact('go-who', 'Go to the person and the caller', paneShortcuts.who, (contact) => contact.goTo('who')),
  inContact('go-guide', 'Go to the guide', paneShortcuts.guide, (contact) => contact.goTo('guide')),
  inContact('go-notes', 'Go to the line you are typing', paneShortcuts.notes, (contact) => contact.goTo('notes')),
  inContact('go-help', 'Go to what could help', paneShortcuts.help, (contact) => contact.goTo('help')),
  inContact('go-outcome', 'Go to how it ended', paneShortcuts.outcome, (contact) => contact.goTo('outcome')),
  ...answerCommands,
  {
    ...inContact(
      'ask-later',
      'Leave the question for later',
      laterShortcut,
      (contact) => contact.leaveAsk(),
      'The question that is offered',
    ),
    when: () => (activeContact.getState().actions?.answersNow() ?? 0) > 0,
  },
  inContact(
    'line-caller',
    'The line holds the caller’s details: name, relationship, phone',
    detailShortcuts.caller,
    (contact) => contact.takeDetails('caller'),
    'The line you are typing',
  ),
  inContact(
    'line-person',
    'The line holds the person’s details: name, born, postcode, phone',
    detailShortcuts.person,
    (contact) => contact.takeDetails('person'),
    'The line you are typing',
  ),
  inContact(
    'line-other',
    'The line holds who cares, or is cared for: name, relationship',
    detailShortcuts.other,
    (contact) => contact.takeDetails('other'),
    'The line you are typing',
  ),
  inContact(
    'line-arrival',
    'The line says how and when it came in: channel, time',
    arrivalShortcut,
    (contact) => contact.takeArrival(),
    'The line you are typing',
  ),
  ...noteTags.map((tag) =>
    inContact(
      `tag-${tag}`,
      `Tag the line: ${tagWords[tag]}`,
      `Alt+${tagLetters[tag]}`,
      (contact) => contact.tag(tag),
      'The line you are typing',
    ),
  ),
];
