import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useStore } from 'zustand';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { type Id, newId } from '../../../shared/domain/ids.ts';
import { api } from '../../lib/api.ts';
import { type Askable, asking } from '../../lib/asking.ts';
import { say } from '../../lib/notices.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './desks.module.css';
import { sentenceOf } from './in-words.ts';

const close = () => asking.setState({ what: null });

function useOptions({ ofColleague }: Askable) {
  const { data: me } = useQuery({ queryKey: ['profiles', 'me'], queryFn: () => api.profiles.me() });
  const { data: colleagues = [] } = useQuery({
    queryKey: ['desks', 'colleagues'],
    queryFn: () => api.desks.colleagues(),
  });
  const others = colleagues
    .filter(({ name }) => name !== ofColleague)
    .map(({ id, name }) => ({ value: id, label: name }));
  return ofColleague !== null && me ? [{ value: me.id, label: `${me.name} (you)` }, ...others] : others;
}

function Whom({ what, onTaken }: { what: Askable; onTaken: (contact: Id) => void }) {
  const options = useOptions(what);
  const [to, setTo] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const isWhole = to !== null && saysSomething(why);

  async function ask(event: FormEvent) {
    event.preventDefault();
    if (isBusy || to === null || !isWhole) return;
    setBusy(true);
    try {
      await what.settle();
      const made = await api.desks.ask({ request: newId(), contact: what.contact, to, why });
      close();
      if (made.ending === 'taken') onTaken(what.contact);
      else
        say(
          `${made.to.name} sees it on their desk, with your line. It stays with ${made.from.name} until they take it.`,
        );
    } catch (error) {
      setSaid(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className={classes.form} onSubmit={(event) => void ask(event)}>
      <p>
        {what.ofColleague === null
          ? 'It stays yours until they take it. From then on they go on with it, with everything that is in it.'
          : `It is ${what.ofColleague}’s. Handing it on is for when they are away; they see who has it, and why.`}
      </p>
      {options.length === 0 ? <p>Nobody else works at this computer.</p> : null}
      <Segmented label="Whom" options={options} value={to} onChoose={setTo} />
      <TextField label="Why, and what is left to do" value={why} onType={setWhy} longest={300} />
      <p role="alert" className={said ? classes.error : undefined}>
        {said}
      </p>
      <div className={classes.buttons}>
        <Button look="main" type="submit" isDisabled={isBusy || !isWhole}>
          {what.ofColleague === null ? 'Ask them' : 'Hand it on'}
        </Button>
        <Button onPress={close}>Not now</Button>
      </div>
    </form>
  );
}

/** Asks a colleague at this computer to finish a conversation. */
export function AskDialog({ onTaken }: { onTaken: (contact: Id) => void }) {
  const what = useStore(asking, (state) => state.what);
  return (
    <Dialog title={what ? `Ask a colleague to finish: ${what.title}` : ''} isOpen={what !== null} onClose={close}>
      {what ? <Whom key={what.contact} what={what} onTaken={onTaken} /> : null}
    </Dialog>
  );
}
