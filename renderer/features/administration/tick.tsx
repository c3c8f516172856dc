import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { TickIcon } from '../../ui/icons.tsx';
import classes from './tick.module.css';

/** Something to choose or to leave, with whatever tells it from the others. */
export function Tick({
  isChosen,
  onChange,
  children,
}: {
  isChosen: boolean;
  onChange: (isChosen: boolean) => void;
  children: ReactNode;
}) {
  return (
    <Checkbox className={classes.tick ?? ''} isSelected={isChosen} onChange={onChange}>
      <span className={classes.box}>{isChosen ? <TickIcon /> : null}</span>
      <span className={classes.words}>{children}</span>
    </Checkbox>
  );
}
