import { type FormEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from './collector.module.css';
import { readCollector } from './collector-words.ts';

interface EnrolFormProps {
  /** The address that is known already. */
  address: string;
  /** Whether the organisation has set it: then there is nothing to type. */
  isSet: boolean;
  yes: string;
  onEnrol: (address: string, code: string) => void;
  onLeave?: () => void;
}

/** Where the collector is, and the code for this computer. What is wrong is said at its field, and the cursor goes there. */
export function EnrolForm({ address: known, isSet, yes, onEnrol, onLeave }: EnrolFormProps) {
  const [address, setAddress] = useState(known);
  const [code, setCode] = useState('');
  const [isChecked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const typed = readCollector(address, code);
  const trouble = isChecked ? typed.trouble : { address: null, code: null };

  function enrol(event: FormEvent) {
    event.preventDefault();
    const wrong = typed.trouble.address ? 'address' : typed.trouble.code ? 'code' : null;
    if (wrong === null) {
      onEnrol(typed.address, typed.code);
      return;
    }
    flushSync(() => setChecked(true));
    const field = form.current?.querySelector<HTMLInputElement>(`[data-place="collector-${wrong}"] input`);
    field?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
  }

  return (
    <form ref={form} className={classes.form} onSubmit={enrol} noValidate>
      {isSet ? (
        <p>
          Your organisation has set the collector: <strong>{known}</strong>
        </p>
      ) : (
        <TextField
          label="Address of the collector"
          value={address}
          onType={setAddress}
          longest={300}
          place="collector-address"
          hint={trouble.address ?? undefined}
          warning={trouble.address !== null}
          isInvalid={trouble.address !== null}
        />
      )}
      <TextField
        label="Code for this computer"
        value={code}
        onType={setCode}
        longest={80}
        place="collector-code"
        hint={trouble.code ?? undefined}
        warning={trouble.code !== null}
        isInvalid={trouble.code !== null}
      />
      <div className={classes.buttons}>
        <Button look="main" type="submit">
          {yes}
        </Button>
        {onLeave ? <Button onPress={onLeave}>Not now</Button> : null}
      </div>
    </form>
  );
}
