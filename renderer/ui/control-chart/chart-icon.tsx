import type { Tone } from '../../../shared/charts/variation.ts';
import classes from './chart-icon.module.css';

/** A verdict in a ring: a letter, and its word below. */
export interface ChartIconProps {
  /** What it is about, for those who hear it: `Change`, `Target 75 %`. */
  about: string;
  letter: string;
  tone: Tone;
  word: string;
  /** What stands below the word, as the target in numbers. */
  more?: string | undefined;
}

/** One of the two icons of a chart. Its letter says what its colour says. */
export function ChartIcon({ about, letter, tone, word, more }: ChartIconProps) {
  return (
    <span className={classes.icon}>
      <svg className={classes.ring} data-tone={tone} width="36" height="36" viewBox="-18 -18 36 36" aria-hidden="true">
        <circle r="14" className={classes.inside} />
        <circle r="17" className={classes.outline} />
        <text y="5" textAnchor="middle" className={classes.letter}>
          {letter}
        </text>
      </svg>
      <span className={classes.word}>
        <span className="for-screen-readers">{about}: </span>
        {word}
        {more ? <span aria-hidden="true">{more}</span> : null}
      </span>
    </span>
  );
}
