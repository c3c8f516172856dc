import { ComboBox, Label } from 'react-aria-components';
import { type Choice, isMatch } from './choice.ts';
import fieldClasses from './field.module.css';
import { PickList } from './pick-list.tsx';

/** One choice out of a longer list. */
export interface PickProps {
  label: string;
  options: readonly Choice<string>[];
  value: string | null;
  onChoose: (value: string | null) => void;
  placeholder?: string;
  place?: string;
  isLabelHidden?: boolean;
}

/** A list to choose one from by typing its first letters: Tab or Enter takes the match, emptying it takes it back. */
export function Pick({ label, options, value, onChoose, placeholder, place, isLabelHidden }: PickProps) {
  return (
    <ComboBox
      className={fieldClasses.field ?? ''}
      data-place={place}
      value={value}
      onChange={(key) => onChoose(key === null ? null : String(key))}
      defaultFilter={isMatch}
      allowsEmptyCollection
    >
      <Label className={isLabelHidden ? 'for-screen-readers' : (fieldClasses.label ?? '')}>{label}</Label>
      <PickList options={options} {...(placeholder ? { placeholder } : {})} />
    </ComboBox>
  );
}
