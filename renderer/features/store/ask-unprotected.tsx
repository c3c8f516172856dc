import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import classes from './store.module.css';

/** Before real work begins with an unprotected key: what that means, with the hand on the answer that protects it. */
export function AskUnprotected({ onProtect, onGoOn }: { onProtect: () => void; onGoOn: () => void }) {
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.querySelector('button')?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question is no set of fields
    <div ref={question} role="group" aria-label="Nothing would protect the key" className={classes.unprotected}>
      <p id="unprotected">
        <strong>Nothing would protect the key.</strong> It would lie beside the records: whoever can read the folder
        could read every name and every word in them. Without protection only an administrator may decide to keep real
        people’s records.
      </p>
      <div className={classes.buttons}>
        <Button look="main" aria-describedby="unprotected" onPress={onProtect}>
          Choose a passphrase
        </Button>
        <Button aria-describedby="unprotected" onPress={onGoOn}>
          Start empty, unprotected
        </Button>
      </div>
    </div>
  );
}
