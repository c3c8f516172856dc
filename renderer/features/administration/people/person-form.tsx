import { type FormEvent, useState } from 'react';
import { roles as allRoles, type Role } from '../../../../shared/contract/core.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { Tick } from '../../../ui/tick.tsx';
import classes from './people.module.css';
import { roleHints, roleWords } from './people-words.ts';

interface PersonFormProps {
  /** What it says before anything is typed. */
  start: { readonly name: string; readonly roles: readonly Role[] };
  yes: string;
  onKeep: (name: string, roles: Role[]) => void;
  onLeave: () => void;
}

/** What somebody is called and what they may do. */
export function PersonForm({ start, yes, onKeep, onLeave }: PersonFormProps) {
  const [name, setName] = useState(start.name);
  const [roles, setRoles] = useState<readonly Role[]>(start.roles);
  const isWhole = saysSomething(name) && roles.length > 0;

  function keep(event: FormEvent) {
    event.preventDefault();
    if (isWhole) onKeep(name, [...roles]);
  }

  return (
    <form className={classes.form} onSubmit={keep}>
      <TextField label="Name, as colleagues say it" value={name} onType={setName} longest={100} autoFocus />
      <fieldset className={classes.roles}>
        <legend>What they do</legend>
        {allRoles.map((role) => (
          <div key={role}>
            <Tick
              label={roleWords[role]}
              isTicked={roles.includes(role)}
              onTick={(isTicked) =>
                setRoles(allRoles.filter((known) => (known === role ? isTicked : roles.includes(known))))
              }
            />
            <p className={classes.hint}>{roleHints[role]}</p>
          </div>
        ))}
      </fieldset>
      <div className={classes.buttons}>
        <Button look="main" type="submit" isDisabled={!isWhole}>
          {yes}
        </Button>
        <Button onPress={onLeave}>Not now</Button>
      </div>
    </form>
  );
}
