import { type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import classes from './administration.module.css';

/** What came of the last thing that was done in a section. */
export interface Outcome {
  readonly said: string;
  readonly trouble: string;
  readonly place: RefObject<HTMLParagraphElement | null>;
  /**
   * Does something, then says what came of it and puts the focus on that: what was pressed may be gone. Nothing is
   * said where it gives null. One thing at a time: pressed twice it happens once.
   */
  run(action: () => Promise<string | null>): Promise<void>;
  /** Something else has begun: what was said is about something that is over. */
  clear(): void;
}

const nothing = { said: '', trouble: '' };

/** See {@link Outcome}. */
export function useOutcome(): Outcome {
  const place = useRef<HTMLParagraphElement>(null);
  const isBusy = useRef(false);
  const [now, setNow] = useState(nothing);
  async function run(action: () => Promise<string | null>) {
    if (isBusy.current) return;
    isBusy.current = true;
    setNow(nothing);
    try {
      const said = await action();
      if (said === null) return;
      flushSync(() => setNow({ said, trouble: '' }));
      place.current?.focus();
    } catch (error) {
      setNow({ said: '', trouble: error instanceof Error ? error.message : String(error) });
    } finally {
      isBusy.current = false;
    }
  }
  return { ...now, place, run, clear: () => setNow(nothing) };
}

/** Shows what came of it. */
export function Said({ of: { said, trouble, place } }: { of: Outcome }) {
  return (
    <>
      {said === '' ? null : (
        <p ref={place} tabIndex={-1} className={classes.said}>
          {said}
        </p>
      )}
      {trouble === '' ? null : (
        <p role="alert" className={classes.trouble}>
          {trouble}
        </p>
      )}
    </>
  );
}
