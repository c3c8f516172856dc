import { useStore } from 'zustand';
import type { Command } from '../lib/command.ts';
import { Dialog } from '../ui/dialog.tsx';
import { commands } from './commands.ts';
import { keyRowsOf } from './key-rows.ts';
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

/** Every key there is, from the one list of commands. */
export function KeyList() {
  const isOpen = useStore(overlays, ({ open }) => open === 'keys');
  return (
    <Dialog title="Keys" isOpen={isOpen} onClose={() => overlays.setState({ open: null })}>
      <p className={classes.beside}>What has no key is under “Find or do anything”, Ctrl K.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
      <section className={classes.keys} tabIndex={0} aria-label="Every key">
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {keyRowsOf(group, commands).map(({ keys, does }) => (
                <div key={`${keys[0]} ${does}`}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key.replaceAll('+', ' ')}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}
