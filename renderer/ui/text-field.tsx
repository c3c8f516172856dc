import { useState } from 'react';
import { TextField as AriaTextField, Input, Label, Text, TextArea } from 'react-aria-components';
import classes from './field.module.css';

/** A text that is edited in place. */
export interface TextFieldProps {
  label: string;
  value: string;
  onType: (value: string) => void;
  /** When the cursor leaves: the moment to tidy up and to save without waiting. */
  onLeave?: () => void;
  longest?: number | null;
  hint?: string | undefined;
  warning?: boolean;
  /** True where what is typed cannot be taken; what is wrong stands in the hint. */
  isInvalid?: boolean;
  /** True while what is typed cannot be read, and is kept nowhere. */
  isUnread?: boolean;
  placeholder?: string;
  kind?: 'text' | 'tel' | 'datetime-local' | 'password';
  lines?: 'one' | 'many';
  place?: string;
  autoFocus?: boolean;
}

/** A labelled text. What is typed goes up at once; the field never changes it by itself. */
export function TextField({
  label,
  value,
  onType,
  onLeave,
  longest,
  hint: given,
  warning: isWarning = false,
  isUnread = false,
  isInvalid = false,
  kind,
  lines,
  place,
  ...rest
}: TextFieldProps) {
  const [tooMany, setTooMany] = useState(0);
  const hint = tooMany > 0 ? `The last ${tooMany} characters did not fit: put them into the notes` : given;
  const warning = tooMany > 0 || isWarning;
  const box = { className: classes.input ?? '', ...(rest.placeholder ? { placeholder: rest.placeholder } : {}) };
  return (
    <AriaTextField
      className={classes.field ?? ''}
      data-place={place}
      {...(isUnread ? { 'data-unread': true } : {})}
      isInvalid={isInvalid}
      value={value}
      onChange={(typed) => {
        setTooMany(longest ? Math.max(0, typed.length - longest) : 0);
        onType(longest ? typed.slice(0, longest) : typed);
      }}
      type={kind ?? 'text'}
      autoFocus={rest.autoFocus ?? false}
      {...(onLeave ? { onBlur: onLeave } : {})}
    >
      <span className={classes.labelLine}>
        <Label className={classes.label ?? ''}>{label}</Label>
        {hint && !warning ? (
          <Text slot="description" className={classes.hint ?? ''}>
            {hint}
          </Text>
        ) : null}
      </span>
      {lines === 'many' ? (
        <TextArea {...box} rows={2} />
      ) : (
        <Input {...box} autoComplete="off" spellCheck={kind ? 'false' : 'true'} />
      )}
      {hint && warning ? (
        <Text slot="description" className={`${classes.hint} ${classes.warning}`}>
          {hint}
        </Text>
      ) : null}
    </AriaTextField>
  );
}
