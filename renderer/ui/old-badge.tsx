import type { ReactNode } from 'react';
import classes from './badge.module.css';
import { ClockIcon } from './icons.tsx';

/** Says in words how long something has been left; nothing where there is nothing to say. */
export function OldBadge({ children }: { children: ReactNode }) {
  if (!children) return null;
  return (
    <span className={classes.old}>
      <ClockIcon size={12} /> {children}
    </span>
  );
}
