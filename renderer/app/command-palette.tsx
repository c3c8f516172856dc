import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { Autocomplete, Input, Label, Menu, MenuItem, SearchField } from 'react-aria-components';
import { useStore } from 'zustand';
import { contactTitle, namelessTitle, openTitle } from '../features/contact/index.ts';
import { api } from '../lib/api.ts';
import { isOffered } from '../lib/command.ts';
import { useOtherNamesHidden } from '../lib/other-names.ts';
import { isMatch } from '../ui/choice.ts';
import { Dialog } from '../ui/dialog.tsx';
import fieldClasses from '../ui/field.module.css';
import { Keys } from '../ui/keys.tsx';
import { commands } from './commands.ts';
import classes from './overlays.module.css';
import { overlays } from './overlays.ts';
import { showContact } from './tab-actions.ts';
import { tabs } from './tabs.ts';

interface Found {
  readonly id: string;
  readonly label: string;
  readonly shortcut: string | undefined;
}

/** The day's contacts by name: those with a tab first, then the rest of the desk. */
function useContacts(): Found[] {
  const { open, front } = useStore(tabs);
  const isHidden = useOtherNamesHidden();
  const { data: desk } = useQuery({ queryKey: ['contacts', 'desk', {}], queryFn: () => api.contacts.desk({}) });
  const rest = [...(desk?.drafts ?? []), ...(desk?.correcting ?? []), ...(desk?.due ?? []), ...(desk?.closed ?? [])];
  const titles = new Map([
    ...open.map((id) => [id, openTitle(id, isHidden && id !== front)] as const),
    ...rest
      .filter(({ id }) => !open.includes(id))
      .map((row) => [row.id, isHidden ? namelessTitle(row.openedAt) : contactTitle(row)] as const),
  ]);
  return [...titles].map(([id, title]) => ({ id, label: `Go to ${title}`, shortcut: undefined }));
}

function Everything({ onAct }: { onAct: (key: string) => void }) {
  const contacts = useContacts();
  const offered = commands
    .filter((command) => command.id !== 'palette' && isOffered(command))
    .map(({ id, label, shortcuts }): Found => ({ id, label, shortcut: shortcuts[0] }));
  return (
    <Menu className={classes.commands ?? ''} aria-label="Commands" onAction={(key) => onAct(String(key))}>
      {[...contacts, ...offered].map(({ id, label, shortcut }) => (
        <MenuItem key={id} id={id} textValue={label} className={classes.command ?? ''}>
          <span>{label}</span>
          {shortcut ? <Keys of={shortcut} /> : null}
        </MenuItem>
      ))}
    </Menu>
  );
}

/** Everything that can be done just now, and everybody on the desk, found by name. */
export function CommandPalette() {
  const isOpen = useStore(overlays, ({ open }) => open === 'palette');
  const close = () => overlays.setState({ open: null });

  function act(key: string) {
    close();
    const command = commands.find(({ id }) => id === key);
    // Once the palette has given the focus back: a command may move it.
    requestAnimationFrame(() => (command ? command.run() : showContact(key)));
  }

  /** Enter does what is marked, and else the first that matches: a fast hand does not wait for the mark. */
  function actOnEnter(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const marked = document.getElementById(event.currentTarget.getAttribute('aria-activedescendant') ?? '');
    const item = marked ?? document.querySelector<HTMLElement>('[role="dialog"] [role="menuitem"]');
    const key = item?.dataset.key;
    if (key === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act(key);
  }

  return (
    <Dialog title="Find or do anything" isOpen={isOpen} onClose={close}>
      <Autocomplete filter={isMatch}>
        <SearchField autoFocus onKeyDown={({ key }) => key === 'Escape' && close()}>
          <Label className="for-screen-readers">What would you like to do?</Label>
          <Input className={fieldClasses.input ?? ''} placeholder="Type a few letters" onKeyDownCapture={actOnEnter} />
        </SearchField>
        <Everything onAct={act} />
      </Autocomplete>
    </Dialog>
  );
}
