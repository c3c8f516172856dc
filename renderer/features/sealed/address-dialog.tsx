import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { api } from '../../lib/api.ts';
import { say } from '../../lib/notices.ts';
import { passing } from '../../lib/passing.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { AddColleague } from './add-colleague.tsx';
import { HeldFocus } from './held-focus.tsx';
import { sentenceOf } from './in-words.ts';
import { OwnAddress } from './own-address.tsx';
import classes from './sealed.module.css';

/** The colleagues whose addresses were kept. */
export function useColleagues() {
  return useQuery({ queryKey: ['sealed', 'colleagues'], queryFn: () => api.sealed.colleagues() }).data ?? [];
}

function Colleagues() {
  const colleagues = useColleagues();

  async function forget(address: string, name: string) {
    try {
      await api.sealed.dropColleague({ address });
      say(`The address of ${name} is forgotten.`, {
        label: 'Keep it after all',
        run: () => void api.sealed.keepColleague({ name, address }),
      });
    } catch (error) {
      say(sentenceOf(error));
    }
  }

  return (
    <HeldFocus label="Colleagues">
      <h3>Your colleagues’</h3>
      <p>
        {colleagues.length === 0
          ? 'Nobody yet. Ask a colleague for their address, then read the figures to each other.'
          : 'Read the figures to each other once: if they are the same, nobody has put another address in between.'}
      </p>
      {colleagues.length === 0 ? null : (
        <ul className={classes.list}>
          {colleagues.map(({ name, address, figures }) => (
            <li key={address}>
              <strong>{name}</strong>
              <span className={classes.grow} />
              <span className={classes.figures}>{figures}</span>
              <Button
                look="quiet"
                aria-label={`Forget the address of ${name}`}
                onPress={() => void forget(address, name)}
              >
                Forget
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AddColleague onKept={({ name, figures }) => say(`Kept. ${name} has to see the same figures: ${figures}.`)} />
    </HeldFocus>
  );
}

/** One's own address, and those of colleagues. */
export function AddressDialog() {
  const isOpen = useStore(passing, ({ open }) => open?.at === 'addresses');
  return (
    <Dialog title="Addresses for sealed files" isOpen={isOpen} onClose={() => passing.setState({ open: null })}>
      <OwnAddress />
      <Colleagues />
    </Dialog>
  );
}
