import { type ReactNode, useState } from 'react';
import classes from './disclosure.module.css';

/** Rarely needed things under one name. */
export interface DisclosureProps {
  label: string;
  /** Whether something in it is filled: then it opens by itself, and nothing on record stays hidden. */
  isFilled: boolean;
  children: ReactNode;
  className?: string | undefined;
  /** True where what is inside is only made once it is opened. */
  isLazy?: boolean;
}

/** Folds what is rarely needed away. Whoever looks for something inside may open it by its `open`. */
export function Disclosure({ label, isFilled, children, className, isLazy = false }: DisclosureProps) {
  const [isOpen, setOpen] = useState(isFilled);
  const [wasFilled, setWasFilled] = useState(isFilled);
  if (isFilled !== wasFilled) {
    setWasFilled(isFilled);
    if (isFilled) setOpen(true);
  }
  return (
    <details className={className} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={classes.label}>{label}</summary>
      <div className={classes.inside}>{isOpen || !isLazy ? children : null}</div>
    </details>
  );
}
