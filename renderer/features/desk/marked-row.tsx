import type { ReactNode } from 'react';
import { ariaShortcut } from '../../lib/shortcut.ts';
import { Button } from '../../ui/button.tsx';
import classes from './desk.module.css';
import { markShortcut } from './desk-commands.ts';
import { markRow, type RowMark } from './row-marks.ts';

interface MarkedRowProps {
  mark: RowMark;
  isStop: boolean;
  onOpen: () => void;
  /** What stands on the button that marks it, and what it is about for whoever does not see the row. */
  label: string;
  about: string;
  /** How what it says is laid out. */
  look: 'promise' | 'override';
  children: ReactNode;
}

/** A row that opens its conversation, and that one key or the button beside it marks. */
export function MarkedRow({ mark, isStop, onOpen, label, about, look, children }: MarkedRowProps) {
  return (
    <div className={classes.marked} data-mark={mark.row}>
      <button
        type="button"
        className={classes[`${look}Row`]}
        data-stop
        tabIndex={isStop ? 0 : -1}
        aria-keyshortcuts={ariaShortcut(markShortcut)}
        onClick={onOpen}
      >
        {children}
      </button>
      <Button excludeFromTabOrder={!isStop} aria-label={`${label}: ${about}`} onPress={() => void markRow(mark)}>
        {label}
      </Button>
    </div>
  );
}
