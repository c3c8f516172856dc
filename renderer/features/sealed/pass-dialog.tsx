import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Id } from '../../../shared/domain/ids.ts';
import { api } from '../../lib/api.ts';
import { say } from '../../lib/notices.ts';
import { type Passable, passing } from '../../lib/passing.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { AddColleague } from './add-colleague.tsx';
import { useColleagues } from './address-dialog.tsx';
import { HeldFocus } from './held-focus.tsx';
import { sentenceOf } from './in-words.ts';
import { OwnAddress, useOwnAddress } from './own-address.tsx';
import classes from './sealed.module.css';

const whatHappens = {
  draft:
    'The whole conversation moves: notes, details, what could help, promises, worries about safety and its history. It stays here to read only, and counts where it is closed.',
  'follow-up':
    'The follow-up moves, with the record of the conversation to read. The conversation stays counted here; its promises and call-backs stay yours to keep.',
} as const;

function useOpenSafety({ contact, kind }: Passable): number {
  const { data } = useQuery({ queryKey: ['contacts', 'desk', {}], queryFn: () => api.contacts.desk({}) });
  if (kind !== 'draft') return 0;
  const alarms = data?.drafts.find(({ id }) => id === contact)?.alarms;
  return (alarms?.openSafety ?? 0) + (alarms?.untaken ?? 0);
}

function ToWhom({ what, onPassed }: { what: Passable; onPassed: (what: Passable) => void }) {
  const colleagues = useColleagues();
  const openSafety = useOpenSafety(what);
  const [to, setTo] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const [isPassing, setPassing] = useState(false);
  const [error, setError] = useState('');
  const chosen = colleagues.find(({ address }) => address === to);

  async function pass() {
    if (!chosen || isPassing) return;
    setPassing(true);
    setError('');
    try {
      const inVisit = await what.settle();
      const { kind, contact } = what;
      const passed = await api.sealed.pass({ kind, contact, inVisit, to: chosen.address });
      if (passed) {
        passing.setState({ open: null });
        onPassed(what);
        say(
          `Passed to ${chosen.name}: ${what.title()}. Send the file, and note on the desk who says that it has arrived.`,
        );
      }
    } catch (thrown) {
      setError(sentenceOf(thrown));
    } finally {
      setPassing(false);
    }
  }

  return (
    <HeldFocus label="To whom">
      <p>{whatHappens[what.kind]}</p>
      {openSafety > 0 ? (
        <p className={classes.warn}>
          Safety stands open here. Passing it on tells nobody: ring your colleague too. It stays red on your desk until
          you have noted who says that it has arrived.
        </p>
      ) : null}
      {colleagues.length > 0 ? (
        <Segmented
          label="To whom"
          options={colleagues.map(({ name, address }) => ({ value: address, label: name }))}
          value={to}
          onChoose={setTo}
        />
      ) : null}
      {chosen ? (
        <p className={classes.quiet}>
          Only {chosen.name} can open it. Their figures: <span className={classes.figures}>{chosen.figures}</span>
        </p>
      ) : null}
      {isAdding || colleagues.length === 0 ? (
        <AddColleague
          onKept={({ address }) => {
            setTo(address);
            setAdding(false);
          }}
        />
      ) : (
        <Button look="quiet" onPress={() => setAdding(true)}>
          Another colleague
        </Button>
      )}
      {error ? (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      ) : null}
      <div className={classes.buttons}>
        <Button look="main" isDisabled={!chosen || isPassing} onPress={() => void pass()}>
          {isPassing ? 'Sealing…' : 'Seal and save the file…'}
        </Button>
        <Button isDisabled={isPassing} onPress={() => passing.setState({ open: null })}>
          Not now
        </Button>
      </div>
    </HeldFocus>
  );
}

/** Asks to whom something is passed, and seals it for them alone. */
export function PassDialog({ onPassed }: { onPassed: (contact: Id, kind: Passable['kind']) => void }) {
  const open = useStore(passing, (state) => state.open);
  const what = open?.at === 'pass' ? open.what : null;
  const me = useOwnAddress();
  return (
    <Dialog
      title={what ? `Pass to a colleague: ${what.title()}` : ''}
      isOpen={what !== null}
      onClose={() => passing.setState({ open: null })}
    >
      {what === null || me === undefined ? null : me === null ? (
        <OwnAddress />
      ) : (
        <ToWhom what={what} onPassed={({ contact, kind }) => onPassed(contact, kind)} />
      )}
    </Dialog>
  );
}
