import type { StoreStatus } from '../../shared/contract/store.ts';
import { otherNamesShortcut, useOtherNamesHidden } from '../lib/other-names.ts';
import { isPracticeDesk } from '../lib/practice-desk.ts';
import classes from './shell.module.css';
import { UpstreamLine } from './upstream-line.tsx';

/**
 * What is always true of this store and must never be forgotten: made-up data, or a key that nothing protects; and
 * what has been sent from here and what waits.
 */
export function StatusStrip({ status }: { status: Extract<StoreStatus, { state: 'ready' }> }) {
  const areHidden = useOtherNamesHidden();
  const lines = [
    ...(areHidden ? [`Other people’s names are hidden (${otherNamesShortcut})`] : []),
    ...(status.sample && !isPracticeDesk ? ['Sample data: everybody here is made up'] : []),
    ...(status.protection === 'plain-text' && isPracticeDesk
      ? ['The key is not protected here: keep real names out of practice']
      : []),
    ...(status.protection === 'plain-text' && !isPracticeDesk
      ? ['Trial: the key is not protected on this computer']
      : []),
  ];
  return (
    <footer className={classes.status}>
      {lines.length === 0 ? null : <span>{lines.join(' · ')}</span>}
      <UpstreamLine />
    </footer>
  );
}
