import { Checkbox } from 'react-aria-components';
import { TickIcon } from './icons.tsx';
import classes from './tick.module.css';

interface TickProps {
  label: string;
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
  /** Whether the label is for screen readers only, as it stands beside the box already. */
  isLabelHidden?: boolean;
}

/** A box that is ticked or not: Space turns it. */
export function Tick({ label, isTicked, onTick, isLabelHidden = false }: TickProps) {
  return (
    <Checkbox
      className={classes.tick ?? ''}
      isSelected={isTicked}
      onChange={onTick}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      <span className={classes.box}>{isTicked ? <TickIcon /> : null}</span>
      {isLabelHidden ? null : label}
    </Checkbox>
  );
}
