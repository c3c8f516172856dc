import { useState } from 'react';
import { saysSomething } from '../../shared/domain/guide/says-something.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { clock } from '../lib/clock.ts';
import { dayInWords, plainMoment } from '../lib/dates.ts';
import type { DateLies } from '../lib/parse-date.ts';
import { parseMoment } from '../lib/parse-moment.ts';
import { Button } from './button.tsx';
import classes from './moment-field.module.css';
import { TextField } from './text-field.tsx';

/** A moment typed as people write it. */
export interface MomentFieldProps {
  label: string;
  value: Instant | null;
  onType: (value: Instant | null) => void;
  onLeave?: () => void;
  /** Told with each key whether something stands there that cannot be read. */
  onUnread?: (isUnread: boolean) => void;
  lies: DateLies;
  /** Sets the present moment; without it there is no button for that. Typing “now” does the same. */
  onNow?: () => void;
  placeholder?: string;
  place?: string;
}

/**
 * A moment typed as `13:00`, `25 mar 13:00` or `now`. It goes up as soon as it can be read, and says beside its label
 * how it was read; what cannot be read stays on the screen and says that it is not kept.
 */
export function MomentField({ label, value, onType, onLeave, onUnread, lies, onNow, ...field }: MomentFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isUnread = typed !== null && saysSomething(typed) && value === null;
  const input = (
    <TextField
      {...field}
      label={label}
      longest={40}
      value={typed ?? (value ? plainMoment(value, clock.now()) : '')}
      onType={(next) => {
        setTyped(next);
        const moment = parseMoment(next, lies, clock.now());
        onType(moment);
        onUnread?.(moment === null && saysSomething(next));
      }}
      onLeave={() => {
        if (!isUnread) setTyped(null);
        onLeave?.();
      }}
      warning={isUnread}
      isUnread={isUnread}
      hint={isUnread ? 'Not kept yet: 13:00, or 25 mar 13:00' : value ? dayInWords(value, clock.now()) : undefined}
    />
  );
  if (!onNow) return input;
  return (
    <div className={classes.withNow}>
      {input}
      <Button
        aria-label={`${label}: now`}
        onPress={() => {
          setTyped(null);
          onNow();
        }}
      >
        Now
      </Button>
    </div>
  );
}
