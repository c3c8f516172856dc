import { Keys } from '../../ui/keys.tsx';
import classes from './desk.module.css';
import { markShortcut } from './desk-commands.ts';

/** Says beside the heading of a list which key marks a row, and as what. */
export function MarkHint({ label }: { label: string }) {
  return (
    <p className={classes.hint}>
      <Keys of={markShortcut} /> on a row: {label}
    </p>
  );
}
