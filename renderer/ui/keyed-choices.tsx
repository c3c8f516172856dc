import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { Button, ToggleButton, ToggleButtonGroup, Toolbar } from 'react-aria-components';
import { flushSync } from 'react-dom';
import type { Choice } from './choice.ts';
import fieldClasses from './field.module.css';
import classes from './keyed-choices.module.css';

/** The keys of the choices of a row, in their order. */
const rowKeys = '123456789abcdefghijklmnop';

interface KeyedRowProps<T> {
  label: string;
  options: readonly Choice<T>[];
  hint?: string | undefined;
  place?: string;
}

/** What a question with choices needs. */
export interface KeyedChoicesProps<T> extends KeyedRowProps<T> {
  value: T | null;
  onChoose: (value: T | null) => void;
  /** After an answer by its key: the moment to go on to the next question. */
  onAnswered?: () => void;
}

interface FrameProps<T> extends KeyedRowProps<T> {
  labelId: string;
  state: 'open' | 'answered' | 'actions';
  onKey: (value: T) => void;
  children: ReactNode;
}

/** The label and the keys of a row. A key alone answers where the focus is in the row, and never in a text. */
function Frame<T>({ label, labelId, options, hint, place, state, onKey, children }: FrameProps<T>) {
  function answerByKey(event: KeyboardEvent) {
    const { key, ctrlKey, altKey, metaKey } = event;
    const at = key.length === 1 && !ctrlKey && !altKey && !metaKey ? rowKeys.indexOf(key.toLowerCase()) : -1;
    const option = options[at];
    if (!option) return;
    event.preventDefault();
    event.stopPropagation();
    // A finger that rests on a key has answered once.
    if (!event.repeat) onKey(option.value);
  }
  return (
    <div className={fieldClasses.field} data-place={place} data-question={state} onKeyDownCapture={answerByKey}>
      <span id={labelId} className={fieldClasses.label}>
        {label}
      </span>
      {children}
      {hint ? <span className={fieldClasses.hint}>{hint}</span> : null}
    </div>
  );
}

function KeyMark({ at }: { at: number }) {
  return (
    <span aria-hidden="true">
      <kbd className={classes.key}>{rowKeys.charAt(at).toUpperCase()}</kbd>
    </span>
  );
}

/** A question with its answers, each with a key: the key answers and goes on; arrows move, Space chooses or takes back. */
export function KeyedChoices<T>({ value, onChoose, onAnswered, ...row }: KeyedChoicesProps<T>) {
  const labelId = useId();
  const { options } = row;
  const chosen = options.findIndex((option) => option.value === value);
  return (
    <Frame
      {...row}
      labelId={labelId}
      state={chosen < 0 ? 'open' : 'answered'}
      onKey={(answer) => {
        // Drawn before the next key: a fast hand does not wait for a picture.
        flushSync(() => onChoose(answer));
        onAnswered?.();
      }}
    >
      <ToggleButtonGroup
        aria-labelledby={labelId}
        className={classes.row ?? ''}
        selectionMode="single"
        selectedKeys={chosen < 0 ? [] : [chosen]}
        onSelectionChange={(keys) => onChoose(options.find((_, index) => keys.has(index))?.value ?? null)}
      >
        {options.map(({ label }, index) => (
          <ToggleButton key={label} id={index} className={classes.part ?? ''} data-answer>
            <KeyMark at={index} /> {label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Frame>
  );
}

/** Things to do at once, each with a key. */
export function KeyedActions<T>({ onAct, ...row }: KeyedRowProps<T> & { onAct: (value: T) => void }) {
  const labelId = useId();
  return (
    <Frame {...row} labelId={labelId} state="actions" onKey={onAct}>
      <Toolbar aria-labelledby={labelId} className={classes.row ?? ''}>
        {row.options.map(({ label, value }, index) => (
          <Button key={label} className={classes.part ?? ''} data-answer onPress={() => onAct(value)}>
            <KeyMark at={index} /> {label}
          </Button>
        ))}
      </Toolbar>
    </Frame>
  );
}
