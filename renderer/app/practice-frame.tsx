import type { ReactNode } from 'react';
import { practiceWords } from '../../shared/domain/practice/practice-error.ts';
import { isPracticeDesk } from '../lib/practice-desk.ts';
import classes from './practice-frame.module.css';

/** Frames everything at the practice desk, whatever stands in it and whatever lies on top; elsewhere it is nothing. */
export function PracticeFrame({ children }: { children: ReactNode }) {
  if (!isPracticeDesk) return children;
  return (
    <div className={classes.framed}>
      <aside className={classes.band} aria-label="Practice">
        {practiceWords}
      </aside>
      <div className={classes.inside}>{children}</div>
    </div>
  );
}
