import { type ReactNode, useEffect, useRef } from 'react';
import classes from './store.module.css';

/** A calm page about the store: one heading, what it means, what to do. */
export function StorePage({ title, children }: { title: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its heading
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <p className={classes.brand}>Frontdoor</p>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
    </main>
  );
}

/** Why a step did not work, said at once. */
export function StepError({ error }: { error: Error | null }) {
  return (
    <p role="alert" className={error ? classes.error : undefined}>
      {error?.message}
    </p>
  );
}
