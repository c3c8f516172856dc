import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import classes from './exports.module.css';
import { RequestSection } from './request-section.tsx';

/** What leads and administrators take out as files, in the desk's place. */
export function ExportsPage({ onLeave }: { onLeave: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={classes.page} data-pane="exports">
      <header className={classes.header}>
        <h1 ref={heading} tabIndex={-1}>
          Take data out
        </h1>
        <Button onPress={onLeave}>Back to the desk</Button>
      </header>
      <section className={classes.section} aria-labelledby="exports-requests">
        <h2 id="exports-requests">Client Level Data: rows of Requests</h2>
        <RequestSection />
      </section>
    </div>
  );
}
