import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { api } from '../lib/api.ts';
import { DeskIcon, KeysIcon, PersonIcon } from '../ui/icons.tsx';
import { overlays } from './overlays.ts';
import classes from './shell.module.css';
import { showDesk } from './tab-actions.ts';
import { tabs } from './tabs.ts';

/** The ways through the app, and who is at the desk. */
export function Rail() {
  const isDesk = useStore(tabs, ({ front }) => front === null);
  const { data: me } = useQuery({ queryKey: ['profiles', 'me'], queryFn: () => api.profiles.me() });
  return (
    <nav className={classes.rail} aria-label="Main">
      <button
        type="button"
        className={classes.railItem}
        aria-current={isDesk ? 'page' : undefined}
        aria-keyshortcuts="Control+D"
        onClick={showDesk}
      >
        <DeskIcon size={20} />
        Desk
      </button>
      <span className={classes.grow} />
      <button
        type="button"
        className={classes.railItem}
        aria-keyshortcuts="F1"
        onClick={() => overlays.setState({ open: 'keys' })}
      >
        <KeysIcon size={20} />
        Keys
      </button>
      {me ? (
        <p className={classes.me}>
          <PersonIcon size={18} />
          {me.name}
        </p>
      ) : null}
    </nav>
  );
}
