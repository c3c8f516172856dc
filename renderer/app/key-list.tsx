import { useStore } from 'zustand';
import type { Command } from '../lib/command.ts';
import { Dialog } from '../ui/dialog.tsx';
import { commands } from './commands.ts';
import classes from './overlays.module.css';
import { overlays } from './overlays.ts';

const groups: readonly Command['group'][] = [
  'Anywhere',
  'At the desk',
  'In a contact',
  'In a follow-up',
  'In a hand-over',
  'In an information pack',
  'At a drop-in session',
  'The question that is offered',
  'The line you are typing',
];

/** Keys that belong to one place rather than to a command. */
const ofPlaces: Readonly<Record<Command['group'], readonly (readonly [string, string])[]>> = {
  Anywhere: [['Esc', 'Put away what lies on top']],
  'At the desk': [
    ['↑ ↓', 'Move along a list; Tab goes on to the next one'],
    ['Enter', 'Open what the row is about'],
  ],
  'In a contact': [
    ['Tab', 'In a list: take the match and go on'],
    ['Space', 'In a row of choices: choose, or take back'],
    ['Delete', 'On a kept line or a chip: take it out'],
  ],
  'In a follow-up': [['1 2 3 …', 'In a row of answers: give the answer, and go on']],
  'In a hand-over': [],
  'In an information pack': [['Space', 'On a box: take it along, or leave it out']],
  'At a drop-in session': [
    ['Enter', 'In the line for whoever comes in: into the queue. In the queue: see them, or open what they became'],
    ['Ctrl+Enter', 'In the line for whoever comes in: see them at once'],
  ],
  'The question that is offered': [],
  'The line you are typing': [
    ['Enter', 'Keep the line'],
    ['Esc', 'Clear the line; it can be brought back'],
  ],
};

/** Every key there is, from the one list of commands. */
export function KeyList() {
  const isOpen = useStore(overlays, ({ open }) => open === 'keys');
  return (
    <Dialog title="Keys" isOpen={isOpen} onClose={() => overlays.setState({ open: null })}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
      <section className={classes.keys} tabIndex={0} aria-label="Every key">
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {commands
                .filter((command) => command.group === group)
                .map(({ id, label, shortcuts }) => (
                  <div key={id}>
                    <dt>
                      {shortcuts.map((shortcut) => (
                        <kbd key={shortcut}>{shortcut.replaceAll('+', ' ')}</kbd>
                      ))}
                    </dt>
                    <dd>{label}</dd>
                  </div>
                ))}
              {ofPlaces[group].map(([key, label]) => (
                <div key={label}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}
