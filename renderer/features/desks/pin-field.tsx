import { type KeyboardEvent, useId } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import fieldClasses from '../../ui/field.module.css';
import classes from './desks.module.css';

const longestPin = 8;

interface PinFieldProps {
  label: string;
  value: string;
  onType: (value: string) => void;
  hint?: string;
  autoFocus?: boolean;
  /** Whether it is where the hand goes on a screen that has changed. */
  isFirst?: boolean;
  isDisabled?: boolean;
  onKey?: (event: KeyboardEvent) => void;
}

/** A PIN: digits only, never shown, never kept by the browser. */
export function PinField({ label, value, onType, hint, isFirst, onKey, ...rest }: PinFieldProps) {
  const hintId = useId();
  return (
    <TextField
      className={fieldClasses.field ?? ''}
      {...(isFirst ? { 'data-first': true } : {})}
      {...(hint ? { 'aria-describedby': hintId } : {})}
      type="password"
      inputMode="numeric"
      value={value}
      onChange={(typed) => onType(typed.replaceAll(/\D/g, '').slice(0, longestPin))}
      {...rest}
    >
      <Label className={fieldClasses.label ?? ''}>{label}</Label>
      <Input
        className={`${fieldClasses.input} ${classes.pin}`}
        autoComplete="off"
        {...(onKey ? { onKeyDown: onKey } : {})}
      />
      {hint ? (
        <span id={hintId} className={classes.quiet}>
          {hint}
        </span>
      ) : null}
    </TextField>
  );
}
