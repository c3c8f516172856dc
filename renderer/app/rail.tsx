import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { api } from '../lib/api.ts';
import { otherNamesShortcut, toggleOtherNames, useOtherNamesHidden } from '../lib/other-names.ts';
import { ariaShortcut } from '../lib/shortcut.ts';
import { useStanding } from '../lib/standing.ts';
import {
  AdministrationIcon,
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
import { RailItem } from './rail-item.tsx';
import classes from './shell.module.css';
import { showHelp } from './show-help.ts';
import {
  showAdministration,
  showDesk,
  showDirectory,
  showMeasures,
  showPractice,
  showReviews,
  showSessions,
} from './tab-actions.ts';
import { tabs } from './tabs.ts';

/** Hides everybody else's name from whoever sits across the table; while they are hidden nobody can miss it. */
function OtherNames() {
  const areHidden = useOtherNamesHidden();
  const Sign = areHidden ? HiddenIcon : EyeIcon;
  return (
    <RailItem sign={<Sign size={20} />} shortcut={otherNamesShortcut} isOn={areHidden} onPress={toggleOtherNames}>
      {areHidden ? 'Other names hidden' : 'Hide other names'}
      {areHidden ? <span className="for-screen-readers">. Show them</span> : null}
    </RailItem>
  );
}

/** The pages with a way of their own in the rail, and those one reaches by other ways that are no part of the desk. */
const pages = ['directory', 'measures', 'reviews', 'sessions', 'practice', 'administration', 'help'] as const;
const others = ['exports', 'leaving', 'council-pack'] as const;

/** Which item of the rail one is at; a page that is opened from the desk counts as the desk. */
function useHere() {
  const hasNoTab = useStore(tabs, ({ front }) => front === null);
  const place = useStore(deskPlace, (now) => now.place.is);
  if (!hasNoTab || others.some((page) => page === place)) return null;
  return pages.find((page) => page === place) ?? 'desk';
}

/** The ways through the app, and who is at the desk. */
export function Rail() {
  const here = useHere();
  const { data: me } = useQuery({ queryKey: ['profiles', 'me'], queryFn: () => api.profiles.me() });
  const isShared = useStanding()?.isShared ?? false;
  return (
    <nav className={classes.rail} aria-label="Main">
      <RailItem sign={<DeskIcon size={20} />} shortcut="Control+D" isHere={here === 'desk'} onPress={showDesk}>
        Desk
      </RailItem>
      <RailItem
        sign={<DirectoryIcon size={20} />}
        shortcut="Control+Shift+D"
        isHere={here === 'directory'}
        onPress={showDirectory}
      >
        Directory
      </RailItem>
      {me?.roles.includes('lead') ? (
        <RailItem
          sign={<MeasuresIcon size={20} />}
          shortcut="Control+Shift+H"
          isHere={here === 'measures'}
          onPress={showMeasures}
        >
          How it goes
        </RailItem>
      ) : null}
      <RailItem sign={<ReviewIcon size={20} />} isHere={here === 'reviews'} onPress={showReviews}>
        Reviews
      </RailItem>
      <RailItem
        sign={<SessionIcon size={20} />}
        shortcut="Control+Shift+S"
        isHere={here === 'sessions'}
        onPress={showSessions}
      >
        Drop-in
      </RailItem>
      <RailItem sign={<PracticeIcon size={20} />} isHere={here === 'practice'} onPress={() => showPractice()}>
        Practice
      </RailItem>
      <span className={classes.grow} />
      {me?.roles.includes('administrator') ? (
        <RailItem
          sign={<AdministrationIcon size={20} />}
          isHere={here === 'administration'}
          onPress={showAdministration}
        >
          Admin
        </RailItem>
      ) : null}
      <OtherNames />
      <RailItem sign={<HelpIcon size={20} />} shortcut="F1" isHere={here === 'help'} onPress={showHelp}>
        Help
      </RailItem>
      {isShared ? (
        <RailItem sign={<LockIcon size={20} />} shortcut={ariaShortcut(lockShortcut)} onPress={askToLock}>
          Lock
        </RailItem>
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
