import classes from './alarm-badge.module.css';
import { AlertIcon } from './icons.tsx';

/** Says in red how many worries about safety stand open, or that nobody has taken a hand-over; else nothing. */
export function AlarmBadge({ openSafety, untaken }: { openSafety: number; untaken: number }) {
  if (openSafety + untaken === 0) return null;
  return (
    <span className={classes.alarm}>
      <AlertIcon size={12} /> {openSafety > 0 ? `Safety: ${openSafety} open` : 'Nobody told'}
    </span>
  );
}
