import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { api } from '../../lib/api.ts';
import { say } from '../../lib/notices.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { HeldFocus } from './held-focus.tsx';
import { sentenceOf } from './in-words.ts';
import classes from './sealed.module.css';

/** The address of whoever sits here; undefined while it is asked for, null where none is made. */
export function useOwnAddress() {
  return useQuery({ queryKey: ['sealed', 'me'], queryFn: () => api.sealed.me() }).data;
}

function MakeAddress() {
  const [name, setName] = useState('');
  const [isMaking, setMaking] = useState(false);
  const [error, setError] = useState('');

  async function make(event: FormEvent) {
    event.preventDefault();
    if (isMaking || !saysSomething(name)) return;
    setMaking(true);
    setError('');
    await api.sealed.keepAddress({ name }).catch((thrown: unknown) => setError(sentenceOf(thrown)));
    setMaking(false);
  }

  return (
    <form className={classes.form} onSubmit={(event) => void make(event)}>
      <p>
        You have no address yet. Colleagues need it to seal something for you, and they see this name on what you pass
        to them.
      </p>
      <TextField label="Your name" value={name} onType={setName} longest={100} autoFocus />
      {error ? (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      ) : null}
      <Button look="main" type="submit" isDisabled={isMaking || !saysSomething(name)}>
        {isMaking ? 'Making it…' : 'Make my address'}
      </Button>
    </form>
  );
}

/** One's own address, to give to colleagues, with the figures that they read back. */
export function OwnAddress() {
  const me = useOwnAddress();
  if (me === undefined) return null;
  if (me === null) {
    return (
      <HeldFocus label="Your address">
        <h3>Yours</h3>
        <MakeAddress />
      </HeldFocus>
    );
  }
  const { address } = me;

  async function copy() {
    try {
      await navigator.clipboard.writeText(address);
      say('Your address is copied.');
    } catch {
      say('The address could not be copied. Mark it and copy it by hand.');
    }
  }

  return (
    <HeldFocus label="Your address">
      <h3>Yours</h3>
      <p>
        Give this to colleagues once. They will see “{me.name}”. It is not secret: it only locks; what opens stays on
        this computer.
      </p>
      <p className={classes.address}>{address}</p>
      <div className={classes.buttons}>
        <Button onPress={() => void copy()}>Copy the address</Button>
      </div>
      <p>
        Figures to read out on the phone: <span className={`${classes.figures} ${classes.large}`}>{me.figures}</span>
      </p>
    </HeldFocus>
  );
}
