import type { PackVersion } from '../../../../shared/contract/packs.ts';
import { api } from '../../../lib/api.ts';
import { Button } from '../../../ui/button.tsx';
import classes from '../administration.module.css';
import { AskOnce } from '../ask-once.tsx';
import type { Outcome } from '../use-outcome.tsx';
import own from './council-pack.module.css';
import { PackChanges, RemovesEarlier, usePackChanges } from './pack-changes.tsx';
import { originInWords, versionInWords } from './pack-words.ts';

/** Takes a version into use, and says so. */
export function takeNow({ id, version }: PackVersion, outcome: Outcome): void {
  void outcome.run(async () => {
    await api.packs.use({ id, version });
    return `In use: the ${versionInWords({ version })}. New conversations begin with it.`;
  });
}

/** A version that has come and waits: what it changes, and the decision. */
export function WaitingPack({ waiting, outcome }: { waiting: PackVersion; outcome: Outcome }) {
  const { data: changes } = usePackChanges(waiting);
  return (
    <section className={own.waiting} aria-labelledby="council-pack-waiting">
      <h2 id="council-pack-waiting">A new one has come: {versionInWords(waiting)}</h2>
      <p className={classes.quiet}>{originInWords(waiting)}. It was checked and is sound. This is what it changes:</p>
      <PackChanges of={waiting} />
      <div className={classes.buttons}>
        {changes?.removesEarlier ? (
          <AskOnce label="Use it…" yes="Use it" no="Leave it waiting" onYes={() => takeNow(waiting, outcome)}>
            <RemovesEarlier />
          </AskOnce>
        ) : (
          <Button look="main" isDisabled={!changes} onPress={() => takeNow(waiting, outcome)}>
            Use it
          </Button>
        )}
      </div>
      <p className={classes.quiet}>
        New conversations begin with it at once. What is open keeps the version that it began with.
      </p>
    </section>
  );
}
