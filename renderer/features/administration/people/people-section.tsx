import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Role } from '../../../../shared/contract/core.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import { api } from '../../../lib/api.ts';
import { openPinDialog } from '../../../lib/pin-dialog.ts';
import { useStanding } from '../../../lib/standing.ts';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import adminClasses from '../administration.module.css';
import { Said, useOutcome } from '../use-outcome.tsx';
import classes from './people.module.css';
import { PersonEntry } from './person-entry.tsx';
import { PersonForm } from './person-form.tsx';

const idleChoices = [5, 10, 15, 30].map((minutes) => ({ value: minutes, label: `${minutes} minutes` }));

/** Who works at this computer, what they may do, and how they get in. */
export function PeopleSection() {
  const outcome = useOutcome();
  const standing = useStanding();
  const { data: me } = useQuery({ queryKey: ['profiles', 'me'], queryFn: () => api.profiles.me() });
  const { data: members = [] } = useQuery({ queryKey: ['profiles', 'list'], queryFn: () => api.profiles.list() });
  const [first, setFirst] = useState<{ name: string; pin: string } | null>(null);
  const [isAdding, setAdding] = useState(false);
  const readOut = useRef<HTMLDivElement>(null);
  const isShared = standing?.isShared ?? false;

  function showFirst(name: string, pin: string) {
    flushSync(() => {
      setAdding(false);
      setFirst({ name, pin });
    });
    readOut.current?.focus();
  }

  async function add(name: string, roles: Role[]) {
    await outcome.run(async () => {
      const { firstPin } = await api.profiles.add({ profile: newId(), name, roles });
      showFirst(name.trim(), firstPin);
      return null;
    });
  }

  const setIdle = (minutes: number | null) =>
    void outcome.run(async () => {
      if (minutes === null) return null;
      await api.profiles.setIdle({ minutes });
      return `The desk locks by itself after ${minutes} minutes without a key or a click.`;
    });

  return (
    <>
      <p>
        Everybody who works here has a profile of their own: drafts belong to their owner, and the audit says who did
        what.
      </p>
      {isShared ? null : (
        <>
          <p>
            Nobody has a PIN yet, so the desk asks for none. Before somebody else is added choose one of your own: else
            anybody could work in your name.
          </p>
          <div className={adminClasses.buttons}>
            <Button look="main" onPress={openPinDialog}>
              Choose a PIN…
            </Button>
          </div>
        </>
      )}
      <ul className={adminClasses.entries} aria-label="People at this computer">
        {members.map((member) => (
          <PersonEntry
            key={member.id}
            member={member}
            isMe={member.id === me?.id}
            outcome={outcome}
            onFirstPin={showFirst}
          />
        ))}
      </ul>
      <Said of={outcome} />
      {first ? (
        // biome-ignore lint/a11y/useSemanticElements: what is read out is no set of fields
        <div
          ref={readOut}
          role="group"
          tabIndex={-1}
          className={classes.first}
          aria-label={`First PIN of ${first.name}`}
        >
          <p>
            First PIN of {first.name}: <strong className={classes.firstPin}>{first.pin}</strong>
          </p>
          <p>
            Read it out to them now; it is shown only once. They press Ctrl+L, choose their name, type it, and choose a
            PIN that only they know.
          </p>
          <Button onPress={() => setFirst(null)}>They have it</Button>
        </div>
      ) : null}
      {isShared && isAdding ? (
        <PersonForm
          start={{ name: '', roles: ['adviser'] }}
          yes="Add them"
          onKeep={(name, roles) => void add(name, roles)}
          onLeave={() => setAdding(false)}
        />
      ) : null}
      {isShared && !isAdding ? (
        <div className={adminClasses.buttons}>
          <Button onPress={() => setAdding(true)}>Add somebody…</Button>
        </div>
      ) : null}
      {isShared && standing ? (
        <Segmented
          label="Without a key or a click the desk locks after"
          options={idleChoices}
          value={standing.idleMinutes}
          onChoose={setIdle}
        />
      ) : null}
    </>
  );
}
