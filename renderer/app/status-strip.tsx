import type { StoreStatus } from '../../shared/contract/store.ts';
import { otherNamesShortcut, useOtherNamesHidden } from '../lib/other-names.ts';
import { isPracticeDesk } from '../lib/practice-desk.ts';
import classes from './shell.module.css';

/** What is always true of this store and must never be forgotten: made-up data, or a key that nothing protects. */
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
  return lines.length === 0 ? null : <footer className={classes.status}>{lines.join(' · ')}</footer>;
}
