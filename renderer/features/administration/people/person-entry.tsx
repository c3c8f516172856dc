import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Role } from '../../../../shared/contract/core.ts';
import type { Member } from '../../../../shared/contract/profiles.ts';
import { api } from '../../../lib/api.ts';
import { Button } from '../../../ui/button.tsx';
import adminClasses from '../administration.module.css';
import { AskOnce } from '../ask-once.tsx';
import type { Outcome } from '../use-outcome.tsx';
import classes from './people.module.css';
import { pinInWords, rolesInWords } from './people-words.ts';
import { PersonForm } from './person-form.tsx';

interface PersonEntryProps {
  member: Member;
  isMe: boolean;
  outcome: Outcome;
  onFirstPin: (name: string, pin: string) => void;
}

/** One of the people at this computer: what they do, how they get in, and what can be done about it. */
export function PersonEntry({ member, isMe, outcome, onFirstPin }: PersonEntryProps) {
  const [isChanging, setChanging] = useState(false);
  const place = useRef<HTMLLIElement>(null);
  const { id: profile, name, roles, isRetired, triesLeft, pin } = member;

  function turn(isOpen: boolean) {
    flushSync(() => setChanging(isOpen));
    if (!isOpen) place.current?.querySelector('button')?.focus();
  }

  async function change(next: string, nextRoles: Role[]) {
    await outcome.run(async () => {
      await api.profiles.change({ profile, name: next, roles: nextRoles });
      setChanging(false);
      return `Changed: ${next.trim()}.`;
    });
  }
  const retire = (isLeaving: boolean) => async () => {
    await api.profiles.retire({ profile, isRetired: isLeaving });
    return isLeaving ? `${name} has left. A team lead hands on what they have open.` : `${name} is back.`;
  };
  const letIn = async () => {
    await api.profiles.letIn({ profile });
    return `${name} may try their PIN again, ten times.`;
  };
  const reset = async () => {
    const { firstPin } = await api.profiles.resetPin({ profile });
    onFirstPin(name, firstPin);
    return null;
  };

  if (isChanging) {
    return (
      <li ref={place}>
        <PersonForm
          start={{ name, roles }}
          yes="Keep it"
          onKeep={(next, nextRoles) => void change(next, nextRoles)}
          onLeave={() => turn(false)}
        />
      </li>
    );
  }
  return (
    <li ref={place} className={classes.entry}>
      <div>
        <strong>{name}</strong>
        {isMe ? ' (you)' : ''}
        <p className={adminClasses.quiet}>
          {rolesInWords(roles)}: {pinInWords(member)}
        </p>
      </div>
      <div className={classes.buttons}>
        {isRetired ? (
          <Button aria-label={`Is back: ${name}`} onPress={() => void outcome.run(retire(false))}>
            Is back
          </Button>
        ) : (
          <>
            <Button aria-label={`Change ${name}`} onPress={() => turn(true)}>
              Change…
            </Button>
            {triesLeft < 10 ? (
              <Button aria-label={`Let ${name} try again`} onPress={() => void outcome.run(letIn)}>
                Let them try again
              </Button>
            ) : null}
            {isMe || pin === 'none' ? null : (
              <AskOnce
                label="New first PIN…"
                name={`Give ${name} a new first PIN`}
                yes="Give a new one"
                no="Keep the PIN"
                onYes={() => void outcome.run(reset)}
              >
                <p>The PIN of {name} lets nobody in any more. With the new one they choose their own.</p>
              </AskOnce>
            )}
            <AskOnce
              label="Has left…"
              name={`${name} has left`}
              yes="Has left"
              no="Is still here"
              onYes={() => void outcome.run(retire(true))}
            >
              <p>
                {name} cannot sign in any more. Who did what does not change, and what they have open stays theirs until
                a team lead hands it to a colleague.
              </p>
            </AskOnce>
          </>
        )}
      </div>
    </li>
  );
}
