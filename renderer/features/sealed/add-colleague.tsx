import { type FormEvent, useState } from 'react';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import type { NamedAddress } from '../../../shared/domain/sealed/address.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { sentenceOf } from './in-words.ts';
import classes from './sealed.module.css';

/** Keeps a colleague's address under a name. Where it is refused, the sentence says why and nothing typed is lost. */
export function AddColleague({ onKept }: { onKept: (kept: NamedAddress) => void }) {
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [error, setError] = useState('');
  const isReady = saysSomething(name) && saysSomething(address);

  async function keep(event: FormEvent) {
    event.preventDefault();
    if (!isReady) {
      setError('Put in their name and their address.');
      return;
    }
    try {
      onKept(await api.sealed.keepColleague({ name, address }));
      setName('');
      setAddress('');
      setError('');
    } catch (thrown) {
      setError(sentenceOf(thrown));
    }
  }

  return (
    <form className={classes.form} onSubmit={(event) => void keep(event)}>
      <TextField label="Colleague’s name" value={name} onType={setName} longest={100} />
      <TextField label="Their address" value={address} onType={setAddress} longest={200} placeholder="age1…" />
      {error ? (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      ) : null}
      <Button type="submit">Keep this colleague</Button>
    </form>
  );
}
