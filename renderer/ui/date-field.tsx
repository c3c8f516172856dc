import { useState } from 'react';
import { saysSomething } from '../../shared/domain/guide/says-something.ts';
import type { CivilDate } from '../../shared/domain/time.ts';
import { plainDate } from '../lib/dates.ts';
import { type DateLies, parseDate } from '../lib/parse-date.ts';
import { TextField } from './text-field.tsx';

/** A date typed as people write it. */
export interface DateFieldProps {
  label: string;
  value: CivilDate | null;
  onType: (value: CivilDate | null) => void;
  onLeave?: () => void;
  today: CivilDate;
  lies: DateLies;
  /** What to say of a date beside its label, for example an age. */
  remark?: (date: CivilDate) => string;
  place?: string;
}

/**
 * A date typed as `2/6/1941` or `30 mar`. It goes up as soon as it can be read, and says beside its label how it was
 * read; what cannot be read stays on the screen and says that it is not kept.
 */
export function DateField({ value, onType, onLeave, today, lies, remark, ...field }: DateFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (value ? plainDate(value) : '');
  const hintOf = (date: CivilDate) => (typed === null ? remark?.(date) : `= ${plainDate(date)}`);
  const isUnread = typed !== null && saysSomething(typed) && value === null;
  return (
    <TextField
      {...field}
      value={text}
      onType={(next) => {
        setTyped(next);
        onType(parseDate(next, lies, today));
      }}
      onLeave={() => {
        if (!isUnread) setTyped(null);
        onLeave?.();
      }}
      warning={isUnread}
      isUnread={isUnread}
      hint={isUnread ? 'Not kept yet: day, month, year' : value ? hintOf(value) : undefined}
    />
  );
}
