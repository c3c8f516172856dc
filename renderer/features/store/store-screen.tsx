import type { StoreStatus } from '../../../shared/contract/store.ts';
import { EnterPassphrase } from './enter-passphrase.tsx';
import { FirstRun } from './first-run.tsx';
import { OpeningScreen } from './opening-screen.tsx';
import { RecoveryCode } from './recovery-code.tsx';
import { TroubleScreen } from './trouble-screen.tsx';

/** The page for every state of the store in which there is no desk yet. */
export function StoreScreen({ status }: { status: Exclude<StoreStatus, { state: 'ready' }> }) {
  switch (status.state) {
    case 'opening':
      return <OpeningScreen isChecked={status.isChecked} />;
    case 'first-run':
      return <FirstRun status={status} />;
    case 'recovery-code':
      return <RecoveryCode code={status.code} protection={status.protection} />;
    case 'passphrase':
      return <EnterPassphrase wrong={status.wrong} />;
    case 'trouble':
      return <TroubleScreen status={status} />;
  }
}
