import type { StoreStatus } from '../../../shared/contract/store.ts';
import { civilDateOf, civilTimeOf } from '../../../shared/domain/time.ts';
import { api } from '../../lib/api.ts';
import { plainDate } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { EnterRecoveryCode } from './enter-recovery-code.tsx';
import classes from './store.module.css';
import { StepError, StorePage } from './store-page.tsx';
import { troubleWords } from './trouble-words.ts';
import { useStoreAction } from './use-store-action.ts';

type TroubleStatus = Extract<StoreStatus, { state: 'trouble' }>;

/** Opens the newest sound copy. The damaged file is set aside. */
function OpenBackup({ backup }: { backup: NonNullable<TroubleStatus['backup']> }) {
  const { run, isPending, error } = useStoreAction(() => api.store.openBackup());
  const contacts = `${backup.contacts} ${backup.contacts === 1 ? 'contact' : 'contacts'}`;
  return (
    <div className={classes.form}>
      <p>There is a checked copy with {contacts}. Opening it sets the damaged file aside; nothing is deleted.</p>
      <StepError error={error} />
      <div className={classes.buttons}>
        <Button look="main" isDisabled={isPending} onPress={() => run()}>
          {isPending
            ? 'Opening…'
            : `Open the copy of ${plainDate(civilDateOf(backup.at))}, ${civilTimeOf(backup.at)} (${contacts})`}
        </Button>
      </div>
    </div>
  );
}

/** What keeps the records from opening: what happened, that nothing is lost, and what to do. */
export function TroubleScreen({ status }: { status: TroubleStatus }) {
  const { trouble, message, folder, backup } = status;
  const { run, isPending, error } = useStoreAction(() => api.store.retry());
  const { title, safe } = troubleWords[trouble];
  return (
    <StorePage title={title}>
      <p>{message}</p>
      <p className={classes.safe}>{safe}</p>
      {trouble === 'wrong-key' ? <EnterRecoveryCode /> : null}
      {trouble === 'corrupt' && backup ? <OpenBackup backup={backup} /> : null}
      <StepError error={error} />
      <div className={classes.buttons}>
        <Button isDisabled={isPending} onPress={() => run()}>
          {isPending ? 'Trying…' : 'Try again'}
        </Button>
        <Button onPress={() => void api.store.showFolder()}>Show folder</Button>
        <Button onPress={() => void api.app.quit()}>Quit</Button>
      </div>
      <p className={classes.quiet}>
        Folder: <span className={classes.folder}>{folder}</span>
      </p>
    </StorePage>
  );
}
