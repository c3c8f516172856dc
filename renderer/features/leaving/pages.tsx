import { Button } from '../../ui/button.tsx';
import classes from './leaving.module.css';

interface PagesProps {
  offset: number;
  total: number;
  atOnce: number;
  /** What is paged, as in `documents`. */
  what: string;
  onPage: (offset: number) => void;
}

/** Which of many are shown, and the way to the others; nothing where all of them are shown. */
export function Pages({ offset, total, atOnce, what, onPage }: PagesProps) {
  if (total <= atOnce) return null;
  const words = (n: number) => n.toLocaleString('en-GB');
  const last = Math.min(offset + atOnce, total);
  return (
    <div className={classes.buttons}>
      <p className={classes.quiet} role="status">
        {words(offset + 1)} to {words(last)} of {words(total)} {what}
      </p>
      <Button isDisabled={offset === 0} onPress={() => onPage(Math.max(0, offset - atOnce))}>
        Later {what}
      </Button>
      <Button isDisabled={last >= total} onPress={() => onPage(offset + atOnce)}>
        Earlier {what}
      </Button>
    </div>
  );
}
