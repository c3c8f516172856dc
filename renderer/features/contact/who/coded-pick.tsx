import type { Choice } from '../../../ui/choice.ts';
import { Pick } from '../../../ui/pick.tsx';

interface CodedPickProps<T extends string> {
  label: string;
  options: readonly Choice<T>[];
  value: T | null;
  onChoose: (value: T | null) => void;
  place: string;
}

/** A pick among the few answers that the record knows by itself. */
export function CodedPick<T extends string>({ options, onChoose, ...pick }: CodedPickProps<T>) {
  return (
    <Pick
      {...pick}
      options={options}
      onChoose={(key) => onChoose(options.find(({ value }) => value === key)?.value ?? null)}
    />
  );
}
