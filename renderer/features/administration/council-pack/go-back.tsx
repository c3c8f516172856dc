import { type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PackVersion } from '../../../../shared/contract/packs.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { api } from '../../../lib/api.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Outcome } from '../use-outcome.tsx';
import own from './council-pack.module.css';
import { versionInWords } from './pack-words.ts';

interface GoBackProps {
  inUse: PackVersion;
  before: PackVersion;
  outcome: Outcome;
}

/** Goes back to the version before, with a reason. Escape leaves everything as it is. */
export function GoBack({ inUse, before, outcome }: GoBackProps) {
  const place = useRef<HTMLDivElement>(null);
  const [why, setWhy] = useState<string | null>(null);

  function open() {
    flushSync(() => setWhy(''));
    place.current?.querySelector('textarea')?.focus();
  }

  function leave() {
    flushSync(() => setWhy(null));
    place.current?.querySelector('button')?.focus();
  }

  function leaveByKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || why === null) return;
    event.stopPropagation();
    leave();
  }

  const goBack = (reason: string) =>
    outcome.run(async () => {
      await api.packs.rollBack({ id: inUse.id, version: inUse.version, why: reason });
      setWhy(null);
      return `Gone back: the ${versionInWords(before)} is in use again.`;
    });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the key that leaves the question
    <div ref={place} onKeyDown={leaveByKey}>
      {why === null ? (
        <Button onPress={open}>Go back to the version before…</Button>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a question is no set of fields
        <div role="group" aria-label="Go back to the version before" className={own.question}>
          <p>
            New conversations begin with the {versionInWords(before)} at once; what is open keeps its own. The{' '}
            {versionInWords(inUse)} is not used again unless somebody says so here.
          </p>
          <TextField label="What is wrong with it" value={why} onType={setWhy} longest={500} lines="many" />
          <div className={own.line}>
            <Button isDisabled={!saysSomething(why)} onPress={() => void goBack(why)}>
              Go back
            </Button>
            <Button look="quiet" onPress={leave}>
              Leave it in use
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
