import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../ui/button.tsx';
import classes from './ask-once.module.css';

/** A button for what is not done by one press. */
export interface AskOnceProps {
  label: string;
  /** Its whole name, where the label alone does not say what it is about. */
  name?: string;
  look?: 'plain' | 'danger';
  yes: string;
  no: string;
  onYes: () => void;
  /** What will happen, in words. */
  children: ReactNode;
}

/**
 * Says in place what will happen and asks once, with the hand on the answer that changes nothing. Escape is that
 * answer as well. Afterwards the focus is on the button again.
 */
export function AskOnce({ label, name, look = 'plain', yes, no, onYes, children }: AskOnceProps) {
  const [isAsking, setAsking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const words = useId();

  function turn(asks: boolean) {
    flushSync(() => setAsking(asks));
    place.current?.querySelector<HTMLButtonElement>('[data-first]')?.focus();
  }

  function leaveByKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !isAsking) return;
    event.stopPropagation();
    turn(false);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the key that leaves the question
    <div ref={place} className={classes.place} onKeyDown={leaveByKey}>
      {isAsking ? (
        // biome-ignore lint/a11y/useSemanticElements: a question is no set of fields
        <div role="group" aria-label={name ?? label} className={classes.question}>
          <div id={words} className={classes.words}>
            {children}
          </div>
          <div className={classes.answers}>
            <Button data-first aria-describedby={words} onPress={() => turn(false)}>
              {no}
            </Button>
            <Button
              look={look}
              onPress={() => {
                turn(false);
                onYes();
              }}
            >
              {yes}
            </Button>
          </div>
        </div>
      ) : (
        <Button data-first look={look} onPress={() => turn(true)} {...(name ? { 'aria-label': name } : {})}>
          {label}
        </Button>
      )}
    </div>
  );
}
