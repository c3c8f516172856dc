import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { TickIcon } from './icons.tsx';
import classes from './tick.module.css';

interface TickProps {
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
  /** What it is about; with `isLabelHidden` for screen readers only, as it stands beside the box already. */
  label?: string;
  isLabelHidden?: boolean;
  /** What stands beside the box where a label says too little. */
  children?: ReactNode;
}

/** A box that is ticked or not: Space turns it. */
export function Tick({ label = '', isTicked, onTick, isLabelHidden = false, children }: TickProps) {
  return (
    <Checkbox
      className={classes.tick ?? ''}
      isSelected={isTicked}
      onChange={onTick}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      <span className={classes.box}>{isTicked ? <TickIcon /> : null}</span>
      {isLabelHidden ? null : <span className={classes.words}>{children ?? label}</span>}
    </Checkbox>
  );
}
