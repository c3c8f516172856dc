import { useStore } from 'zustand';
import { ContactTab } from '../features/contact/index.ts';
import { useNotice } from '../lib/notices.ts';
import { Button } from '../ui/button.tsx';
import { CrossIcon, DeskIcon, FindIcon, PlusIcon } from '../ui/icons.tsx';
import { overlays } from './overlays.ts';
import classes from './shell.module.css';
import { closeTab, showContact, showDesk, startInTab } from './tab-actions.ts';
import { tabs } from './tabs.ts';

/** The desk and every contact with a tab, and the two things one wants at any moment: a new one, and to find. */
export function TabStrip() {
  const { open, front } = useStore(tabs);
  const isMessageShown = useNotice(({ notice }) => notice !== null);
  return (
    <div className={classes.strip} data-pane="tabs" data-message={isMessageShown}>
      <nav aria-label="Open contacts" className={classes.tabs}>
        <ul>
          <li className={classes.tab} data-front={front === null}>
            <button type="button" aria-current={front === null ? 'page' : undefined} onClick={showDesk}>
              <DeskIcon size={14} /> Desk
            </button>
          </li>
          {open.map((contact) => (
            <li key={contact} className={classes.tab} data-front={front === contact}>
              <button
                type="button"
                aria-current={front === contact ? 'page' : undefined}
                onClick={() => showContact(contact)}
              >
                <ContactTab contactId={contact} isFront={front === contact} />
              </button>
              <Button look="icon" aria-label="Close the tab" onPress={() => closeTab(contact)}>
                <CrossIcon size={10} />
              </Button>
            </li>
          ))}
        </ul>
      </nav>
      <Button look="quiet" shortcut="Ctrl+N" onPress={() => void startInTab()}>
        <PlusIcon size={14} /> <span className={classes.find}>New contact</span>
      </Button>
      <span className={classes.grow} />
      <Button shortcut="Ctrl+K" onPress={() => overlays.setState({ open: 'palette' })}>
        <FindIcon size={14} /> <span className={classes.find}>Find or do anything</span>
      </Button>
    </div>
  );
}
