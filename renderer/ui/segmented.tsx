import { type ComponentProps, useId } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Choice } from './choice.ts';
import fieldClasses from './field.module.css';
import classes from './segmented.module.css';

type KeyboardEvent = Parameters<NonNullable<ComponentProps<typeof ToggleButton>['onKeyDown']>>[0];

/** A few things of which one is chosen, or none. */
export interface SegmentedProps<T> {
  label: string;
  options: readonly Choice<T>[];
  value: T | null;
  onChoose: (value: T | null) => void;
  /** Whether the label is for screen readers only. */
  isLabelHidden?: boolean;
  size?: 'normal' | 'large';
  place?: string;
}

/**
 * A row of choices. Arrows move, Space chooses, and choosing it again takes it back; while nothing is chosen, so does
 * the first letter of a choice.
 */
export function Segmented<T>({ label, options, value, onChoose, isLabelHidden, size, place }: SegmentedProps<T>) {
  const labelId = useId();
  const chosen = options.findIndex((option) => option.value === value);

  function chooseByLetter(event: KeyboardEvent) {
    const { key, ctrlKey, altKey, metaKey } = event;
    const isLetter = key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey;
    // Letters typed here by mistake must not turn a decision round: they choose only where nothing is chosen yet.
    const match = options.find(
      (option) => isLetter && chosen < 0 && option.label.toLowerCase().startsWith(key.toLowerCase()),
    );
    if (match) onChoose(match.value);
    else event.continuePropagation();
  }

  return (
    <div className={fieldClasses.field} data-place={place}>
      <span id={labelId} className={isLabelHidden ? 'for-screen-readers' : fieldClasses.label}>
        {label}
      </span>
      <ToggleButtonGroup
        aria-labelledby={labelId}
        className={`${classes.group} ${size === 'large' ? classes.large : ''}`}
        selectionMode="single"
        selectedKeys={chosen < 0 ? [] : [chosen]}
        onSelectionChange={(keys) => onChoose(options.find((_, index) => keys.has(index))?.value ?? null)}
      >
        {options.map((option, index) => (
          <ToggleButton key={option.label} id={index} className={classes.part ?? ''} onKeyDown={chooseByLetter}>
            {option.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
