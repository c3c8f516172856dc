import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { api } from '../lib/api.ts';
import { otherNamesShortcut, toggleOtherNames, useOtherNamesHidden } from '../lib/other-names.ts';
import { ariaShortcut } from '../lib/shortcut.ts';
import { useStanding } from '../lib/standing.ts';
import {
  DeskIcon,
  DirectoryIcon,
  EyeIcon,
  HelpIcon,
  HiddenIcon,
  LockIcon,
  MeasuresIcon,
  PersonIcon,
  PracticeIcon,
  ReviewIcon,
  SessionIcon,
} from '../ui/icons.tsx';
import { deskPlace } from './desk-place.ts';
import { askToLock } from './lock-desk.ts';
import { lockShortcut } from './lock-shortcut.ts';
import classes from './shell.module.css';
import { showHelp } from './show-help.ts';
import { showDesk, showDirectory, showMeasures, showPractice, showReviews, showSessions } from './tab-actions.ts';
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
  const place = useStore(deskPlace, (now) => now.place.is);
  const isAt = (named: typeof place) => hasNoTab && place === named;
  const elsewhere = [
    'help',
    'directory',
    'measures',
    'reviews',
    'exports',
    'leaving',
    'council-pack',
    'sessions',
    'practice',
  ] as const;
  const isElsewhere = elsewhere.some(isAt);
  const { data: me } = useQuery({ queryKey: ['profiles', 'me'], queryFn: () => api.profiles.me() });
  const isShared = useStanding()?.isShared ?? false;
  return (
    <nav className={classes.rail} aria-label="Main">
      <button
        type="button"
        className={classes.railItem}
        aria-current={hasNoTab && !isElsewhere ? 'page' : undefined}
        aria-keyshortcuts="Control+D"
        onClick={showDesk}
      >
        <DeskIcon size={20} />
        Desk
      </button>
      <button
        type="button"
        className={classes.railItem}
        aria-current={isAt('directory') ? 'page' : undefined}
        aria-keyshortcuts="Control+Shift+D"
        onClick={showDirectory}
      >
        <DirectoryIcon size={20} />
        Directory
      </button>
      {me?.roles.includes('lead') ? (
        <button
          type="button"
          className={classes.railItem}
          aria-current={isAt('measures') ? 'page' : undefined}
          aria-keyshortcuts="Control+Shift+H"
          onClick={showMeasures}
        >
          <MeasuresIcon size={20} />
          How it goes
        </button>
      ) : null}
      <button
        type="button"
        className={classes.railItem}
        aria-current={isAt('reviews') ? 'page' : undefined}
        onClick={showReviews}
      >
        <ReviewIcon size={20} />
        Reviews
      </button>
      <button
        type="button"
        className={classes.railItem}
        aria-current={isAt('sessions') ? 'page' : undefined}
        aria-keyshortcuts="Control+Shift+S"
        onClick={showSessions}
      >
        <SessionIcon size={20} />
        Drop-in
      </button>
      <button
        type="button"
        className={classes.railItem}
        aria-current={isAt('practice') ? 'page' : undefined}
        onClick={() => showPractice()}
      >
        <PracticeIcon size={20} />
        Practice
      </button>
      <span className={classes.grow} />
      <OtherNames />
      <button
        type="button"
        className={classes.railItem}
        aria-current={isAt('help') ? 'page' : undefined}
        aria-keyshortcuts="F1"
        onClick={showHelp}
      >
        <HelpIcon size={20} />
        Help
      </button>
      {isShared ? (
        <button
          type="button"
          className={classes.railItem}
          aria-keyshortcuts={ariaShortcut(lockShortcut)}
          onClick={askToLock}
        >
          <LockIcon size={20} />
          Lock
        </button>
      ) : null}
      {me ? (
        <p className={classes.me}>
          <PersonIcon size={18} />
          {me.name}
        </p>
      ) : null}
    </nav>
  );
}
