import { type ReactNode, useEffect, useRef } from 'react';
import classes from './sealed.module.css';

/** A part of a window that takes the focus where what had it has gone: else Escape and Tab would lead nowhere. */
export function HeldFocus({ label, children }: { label: string; children: ReactNode }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus();
  });
  return (
    <section ref={place} tabIndex={-1} className={classes.part} aria-label={label}>
      {children}
    </section>
  );
}
