import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { api } from '../lib/api.ts';
import { otherNamesShortcut, toggleOtherNames, useOtherNamesHidden } from '../lib/other-names.ts';
import { DeskIcon, DirectoryIcon, EyeIcon, HiddenIcon, KeysIcon, PersonIcon, ReviewIcon } from '../ui/icons.tsx';
import { deskPlace } from './desk-place.ts';
import { overlays } from './overlays.ts';
import classes from './shell.module.css';
import { showDesk, showDirectory, showReviews } from './tab-actions.ts';
import { tabs } from './tabs.ts';

/** Hides everybody else's name from whoever sits across the table; while they are hidden nobody can miss it. */
function OtherNames() {
  const areHidden = useOtherNamesHidden();
  const Sign = areHidden ? HiddenIcon : EyeIcon;
  return (
    <button
      type="button"
      className={`${classes.railItem} ${areHidden ? classes.isOn : ''}`}
      aria-keyshortcuts={otherNamesShortcut}
      onClick={toggleOtherNames}
    >
      <Sign size={20} />
      {areHidden ? 'Other names hidden' : 'Hide other names'}
      {areHidden ? <span className="for-screen-readers">. Show them</span> : null}
    </button>
  );
}

/** The ways through the app, and who is at the desk. */
export function Rail() {
  const hasNoTab = useStore(tabs, ({ front }) => front === null);
  const isDirectory = useStore(deskPlace, ({ place }) => place.is === 'directory') && hasNoTab;
  const isReviews = useStore(deskPlace, ({ place }) => place.is === 'reviews') && hasNoTab;
  const { data: me } = useQuery({ queryKey: ['profiles', 'me'], queryFn: () => api.profiles.me() });
  return (
    <nav className={classes.rail} aria-label="Main">
      <button
        type="button"
        className={classes.railItem}
        aria-current={hasNoTab && !isDirectory && !isReviews ? 'page' : undefined}
        aria-keyshortcuts="Control+D"
        onClick={showDesk}
      >
        <DeskIcon size={20} />
        Desk
      </button>
      <button
        type="button"
        className={classes.railItem}
        aria-current={isDirectory ? 'page' : undefined}
        aria-keyshortcuts="Control+Shift+D"
        onClick={showDirectory}
      >
        <DirectoryIcon size={20} />
        Directory
      </button>
      <button
        type="button"
        className={classes.railItem}
        aria-current={isReviews ? 'page' : undefined}
        onClick={showReviews}
      >
        <ReviewIcon size={20} />
        Reviews
      </button>
      <span className={classes.grow} />
      <OtherNames />
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
