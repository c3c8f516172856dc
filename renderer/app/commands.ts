import { mayDecideOnPacks } from '../features/administration/council-pack/may-decide-on-packs.ts';
import { isAdministrator } from '../features/administration/is-administrator.ts';
import { contactCommands } from '../features/contact/index.ts';
import { deskCommands } from '../features/desk/desk-commands.ts';
import { desksCommands } from '../features/desks/desks-commands.ts';
import { mayTakeOut } from '../features/exports/may-take-out.ts';
import { followUpCommands } from '../features/follow-ups/follow-up-commands.ts';
import { sheetCommands } from '../features/hand-over/sheet-commands.ts';
import { packCommands } from '../features/information-pack/pack-commands.ts';
import { isLead } from '../features/lead/is-lead.ts';
import { practiceCommands } from '../features/practice/practice-commands.ts';
import { sealedCommands } from '../features/sealed/sealed-commands.ts';
import { sessionsCommands } from '../features/sessions/sessions-commands.ts';
import { tourCommands } from '../features/tour/tour-commands.ts';
import type { Command } from '../lib/command.ts';
import { packShortcut } from '../lib/open-pack.ts';
import { sheetShortcuts } from '../lib/open-sheet.ts';
import { otherNamesShortcut, toggleOtherNames } from '../lib/other-names.ts';
import { focusNextPane } from '../lib/panes.ts';
import { askToLock } from './lock-desk.ts';
import { lockShortcut } from './lock-shortcut.ts';
import { overlays } from './overlays.ts';
import { isHelpInFront, leaveHelp, showHelp } from './show-help.ts';
import {
  closeTab,
  showAdministration,
  showCouncilPack,
  showDesk,
  showDirectory,
  showExports,
  showLeaving,
  showMeasures,
  showNextTab,
  showPackOfFront,
  showPractice,
  showReviews,
  showSessions,
  showSheetOfFront,
  startInTab,
  startQuickInTab,
} from './tab-actions.ts';
import { tabs } from './tabs.ts';

function anywhere(id: string, label: string, shortcuts: readonly string[], run: () => void): Command {
  return { id, label, group: 'Anywhere', shortcuts, run };
}

const appCommands: readonly Command[] = [
  anywhere('new-contact', 'New contact', ['Ctrl+N'], () => void startInTab()),
  anywhere('quick-question', 'Quick question, without a name', ['Ctrl+Shift+Q'], () => void startQuickInTab()),
  anywhere('desk', 'Go to the desk', ['Ctrl+D'], showDesk),
  anywhere('directory', 'Directory: look for a service', ['Ctrl+Shift+D'], showDirectory),
  anywhere('reviews', 'Reviews of conversations, and what was said about my own', [], showReviews),
  {
    ...anywhere('measures', 'How it goes: measures, charts and what waits', ['Ctrl+Shift+H'], showMeasures),
    when: isLead,
  },
  {
    ...anywhere(
      'administration',
      'Administration: people and PINs, how long things are kept, holds, who did what, directory, postcodes, sending counts',
      [],
      showAdministration,
    ),
    when: isAdministrator,
  },
  {
    ...anywhere('take-out', 'Take data out: rows for the return to government', [], showExports),
    when: mayTakeOut,
  },
  anywhere('leaving', 'What leaves this computer: counts, and nothing else', [], showLeaving),
  {
    ...anywhere('council-pack', 'Council pack: what is in use, what has come, and the way back', [], showCouncilPack),
    when: mayDecideOnPacks,
  },
  anywhere('sessions', 'Drop-in session: the queue, the tally and the reckoning', ['Ctrl+Shift+S'], showSessions),
  anywhere('practice', 'Practice: hold a conversation with somebody who is not real', [], () => showPractice()),
  anywhere('lock', 'Lock the desk, or let a colleague in', [lockShortcut], askToLock),
  anywhere('palette', 'Find or do anything', ['Ctrl+K'], () => overlays.setState({ open: 'palette' })),
  anywhere('help', 'Help: the guide of where you are, and all the others', ['F1'], () =>
    isHelpInFront() ? leaveHelp() : showHelp(),
  ),
  {
    ...anywhere('help-end', 'Help: back to where you were', ['Escape'], leaveHelp),
    when: isHelpInFront,
  },
  anywhere('keys', 'Show every key', ['Ctrl+/', '?'], () => overlays.setState({ open: 'keys' })),
  anywhere(
    'other-names',
    'Hide everybody else’s name, or show the names again',
    [otherNamesShortcut],
    toggleOtherNames,
  ),
  anywhere('next-pane', 'Next part of the window', ['F6'], () => focusNextPane(1)),
  anywhere('pane-before', 'Part of the window before', ['Shift+F6'], () => focusNextPane(-1)),
  anywhere('next-tab', 'Next tab', ['Ctrl+Tab', 'Ctrl+PageDown'], () => showNextTab(1)),
  anywhere('tab-before', 'Tab before', ['Ctrl+Shift+Tab', 'Ctrl+PageUp'], () => showNextTab(-1)),
  {
    ...anywhere('close-tab', 'Close the tab (the contact stays open)', ['Ctrl+W'], () => {
      const { front } = tabs.getState();
      if (front !== null) closeTab(front);
    }),
    when: () => tabs.getState().front !== null,
  },
];

const ofContact: readonly Command[] = [
  {
    ...{ id: 'hand-over', label: 'Hand-over: what a colleague goes on with', group: 'In a contact' },
    shortcuts: [sheetShortcuts['hand-over']],
    when: () => tabs.getState().front !== null,
    run: () => showSheetOfFront('hand-over'),
  },
  {
    ...{
      id: 'safety-sheet',
      label: 'Safety sheet: what whoever looks after safety has to know',
      group: 'In a contact',
    },
    shortcuts: [sheetShortcuts.safety],
    when: () => tabs.getState().front !== null,
    run: () => showSheetOfFront('safety'),
  },
  {
    ...{ id: 'information-pack', label: 'Information pack: what the person takes home', group: 'In a contact' },
    shortcuts: [packShortcut],
    when: () => tabs.getState().front !== null,
    run: showPackOfFront,
  },
  {
    ...{ id: 'reply', label: 'Reply: what whoever referred them may hear', group: 'In a contact' },
    shortcuts: [sheetShortcuts.reply],
    when: () => tabs.getState().front !== null,
    run: () => showSheetOfFront('reply'),
  },
];

/** Everything a person can do by key or by name: the shortcuts, the palette and the list of keys read this. */
export const commands: readonly Command[] = [
  ...appCommands,
  ...deskCommands,
  ...contactCommands,
  ...ofContact,
  ...followUpCommands,
  ...sheetCommands,
  ...packCommands,
  ...sealedCommands,
  ...desksCommands,
  ...tourCommands,
  ...sessionsCommands,
  ...practiceCommands,
];
