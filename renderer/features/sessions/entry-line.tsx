import { useState } from 'react';
import { isTicket } from '../../../shared/domain/sessions/entered-as-changes.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { arrive } from './room-actions.ts';
import classes from './sessions.module.css';
import { roomKeys } from './sessions-commands.ts';

/** Where whoever comes in is entered: Enter puts them into the queue, Ctrl+Enter speaks to them at once. */
export function EntryLine() {
  const [called, setCalled] = useState('');
  const isFull = !isTicket(called) && /\S\s+\S/u.test(called);

  function enter(isSeen: boolean) {
    setCalled('');
    void arrive(called, isSeen);
  }
  return (
    <form
      className={classes.entry}
      onSubmit={(event) => {
        event.preventDefault();
        enter(false);
      }}
    >
      <TextField
        label="First name or ticket"
        value={called}
        onType={setCalled}
        longest={60}
        place="entry"
        placeholder="Whoever comes in"
        hint={isFull ? 'The first name is enough: others can read it' : undefined}
        warning={isFull}
      />
      <Button type="submit" shortcut="Enter">
        Into the queue
      </Button>
      <Button onPress={() => enter(true)} shortcut={roomKeys.record} data-room-action="see-now">
        See now
      </Button>
    </form>
  );
}
