import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { LeavingLine } from '../../../shared/contract/leaving.ts';
import { useUpstream } from '../../lib/use-upstream.ts';
import { Button } from '../../ui/button.tsx';
import { DocumentList } from './document-list.tsx';
import { DocumentView } from './document-view.tsx';
import classes from './leaving.module.css';
import { LeavingStatus } from './leaving-status.tsx';
import { RequestList } from './request-list.tsx';
import { WhatCanLeave, WhatNumbersMean } from './what-can-leave.tsx';

/** What leaves this computer, in the desk's place: what can, what has and what waits, word for word, for everybody. */
export function LeavingPage({ onLeave }: { onLeave: () => void }) {
  const status = useUpstream();
  const heading = useRef<HTMLHeadingElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  const [opened, setOpened] = useState<LeavingLine | null>(null);
  useEffect(() => heading.current?.focus(), []);

  function close(line: LeavingLine) {
    flushSync(() => setOpened(null));
    page.current?.querySelector<HTMLButtonElement>(`[data-document="${line.stream} ${line.day}"]`)?.focus();
  }

  return (
    <div ref={page} className={classes.page} data-pane="leaving">
      <header className={classes.header}>
        <h1 ref={heading} tabIndex={-1}>
          What leaves this computer
        </h1>
        <Button onPress={onLeave}>Back to the desk</Button>
      </header>
      <section className={classes.section} aria-labelledby="leaving-what">
        <h2 id="leaving-what">Counts, and nothing that anybody said</h2>
        <WhatCanLeave />
      </section>
      {status ? (
        <section className={classes.section} aria-labelledby="leaving-status">
          <h2 id="leaving-status">Where it stands</h2>
          <LeavingStatus status={status} />
        </section>
      ) : null}
      <section className={classes.section} aria-labelledby="leaving-documents">
        <h2 id="leaving-documents">Every document, by day</h2>
        {opened ? (
          <DocumentView key={`${opened.stream} ${opened.day}`} line={opened} onBack={() => close(opened)} />
        ) : (
          <DocumentList
            offset={offset}
            mayLeave={status?.collector != null}
            onPage={setOffset}
            onOpen={(line) => setOpened(line)}
          />
        )}
      </section>
      <section className={classes.section} aria-labelledby="leaving-requests">
        <h2 id="leaving-requests">Every request</h2>
        <RequestList />
      </section>
      <section className={classes.section} aria-labelledby="leaving-numbers">
        <h2 id="leaving-numbers" tabIndex={-1}>
          What the numbers mean
        </h2>
        <WhatNumbersMean />
      </section>
    </div>
  );
}
