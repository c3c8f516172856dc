import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { api } from '../../../lib/api.ts';
import { Button } from '../../../ui/button.tsx';
import classes from '../administration.module.css';
import { AskOnce } from '../ask-once.tsx';
import { Said, useOutcome } from '../use-outcome.tsx';
import own from './directory.module.css';
import { clearJob } from './directory-job.ts';
import { count, services } from './directory-words.ts';
import { SourceEntry } from './source-entry.tsx';
import { SourceForm } from './source-form.tsx';
import { WaitingDirectory } from './waiting-directory.tsx';

/** The directory of services: where it comes from, what waits to be accepted, and what is in use. */
export function DirectorySection() {
  const outcome = useOutcome();
  const [isAdding, setAdding] = useState(false);
  const adding = useRef<HTMLDivElement>(null);
  const { data: state } = useQuery({
    queryKey: ['sources', 'state'],
    queryFn: () => api.sources.state(),
    refetchOnMount: 'always',
  });
  const { data: sources = [] } = useQuery({ queryKey: ['sources', 'list'], queryFn: () => api.sources.list() });
  const inUse = state?.inUse ?? null;

  const goBack = (file: string) =>
    outcome.run(async () => {
      await api.sources.goBack({ file });
      clearJob();
      return 'The directory before is in use again.';
    });

  function leaveForm() {
    flushSync(() => setAdding(false));
    adding.current?.querySelector('button')?.focus();
  }

  return (
    <>
      <p>
        The services that advisers find. They come from councils and charities that publish them, are looked at before
        they count, and lie on this computer only.
      </p>
      {state?.isUnreadable ? (
        <p role="alert" className={classes.trouble}>
          The directory is damaged and is not used. Go back to the one before, or import its sources again.
        </p>
      ) : null}
      {state?.ready ? <WaitingDirectory ready={state.ready} hasBefore={inUse !== null} outcome={outcome} /> : null}
      <Said of={outcome} />
      {inUse ? (
        <div className={own.inUse}>
          <p>
            <strong>{services(inUse.services - inUse.orphans)}</strong> in use.
            {inUse.orphans > 0
              ? ` ${count(inUse.orphans)} more are of a source that was removed: nobody finds them, and the next import leaves them out.`
              : ''}
          </p>
          {state?.canGoBack ? (
            <AskOnce
              label="Go back to the directory before…"
              yes="Use the directory before"
              no="Keep this directory"
              onYes={() => void goBack(inUse.file)}
            >
              <p>The directory before takes the place of this one, which is let go. It can be imported again.</p>
            </AskOnce>
          ) : null}
        </div>
      ) : state && !state.isUnreadable ? (
        <p>There is no directory yet: advisers find no services. Add a source, then import it.</p>
      ) : null}
      <h3>Sources</h3>
      {sources.length > 0 ? (
        <ul className={own.sources} aria-label="Sources">
          {sources.map((source) => (
            <SourceEntry
              key={source.id}
              source={source}
              last={inUse?.sources.find((each) => each.source === source.id) ?? null}
              isFirst={inUse === null && state?.ready === null}
              outcome={outcome}
            />
          ))}
        </ul>
      ) : null}
      {isAdding ? (
        <SourceForm source={null} outcome={outcome} onLeave={leaveForm} />
      ) : (
        <div ref={adding} className={classes.buttons}>
          <Button look={sources.length === 0 ? 'main' : 'plain'} onPress={() => setAdding(true)}>
            Add a source…
          </Button>
        </div>
      )}
      <p className={classes.quiet}>
        Read are Open Referral UK 3.0 and 1.0 (files, or a live address), HSDS packages, and CSV tables. Nothing about
        anybody who speaks to you goes to a publisher: a live address only hears that its list is asked for.
      </p>
    </>
  );
}
