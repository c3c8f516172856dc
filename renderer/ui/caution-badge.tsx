import type { ReactNode } from 'react';
import classes from './badge.module.css';
import { AlertIcon } from './icons.tsx';

/** Says in words what to mind before somebody is reached. */
export function CautionBadge({ children }: { children: ReactNode }) {
  return (
    <span className={classes.caution}>
      <AlertIcon size={12} /> {children}
    </span>
  );
}
