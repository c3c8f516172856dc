import { type ReactNode, useCallback } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { ariaShortcut } from '../lib/shortcut.ts';
import classes from './button.module.css';
import { Keys } from './keys.tsx';

/** A button's looks and its shortcut, which is shown on it. */
export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  children: ReactNode;
  look?: 'plain' | 'main' | 'danger' | 'alarm' | 'quiet' | 'icon';
  shortcut?: string;
}

/** The app's button. */
export function Button({ children, look = 'plain', shortcut, ...props }: ButtonProps) {
  // The library lets through the attributes it knows, and this one is not among them.
  const name = useCallback(
    (element: HTMLButtonElement | null) => {
      if (shortcut) element?.setAttribute('aria-keyshortcuts', ariaShortcut(shortcut));
      else element?.removeAttribute('aria-keyshortcuts');
    },
    [shortcut],
  );
  return (
    <AriaButton
      {...props}
      ref={name}
      {...(shortcut ? { 'data-shortcut': shortcut } : {})}
      className={`${classes.button} ${classes[look] ?? ''}`}
    >
      {children}
      {shortcut && look !== 'icon' ? <Keys of={shortcut} /> : null}
    </AriaButton>
  );
}
