import type { ReactNode } from 'react';
import classes from './shell.module.css';

/** One way of the rail: a sign over its word. `isHere` says that the page it leads to is what one looks at. */
export function RailItem(props: {
  readonly sign: ReactNode;
  readonly shortcut?: string | undefined;
  readonly isHere?: boolean;
  readonly isOn?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={`${classes.railItem} ${props.isOn ? classes.isOn : ''}`}
      aria-current={props.isHere ? 'page' : undefined}
      aria-keyshortcuts={props.shortcut}
      onClick={props.onPress}
    >
      {props.sign}
      {props.children}
    </button>
  );
}
