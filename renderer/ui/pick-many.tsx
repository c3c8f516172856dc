import { useId, useMemo, useState } from 'react';
import { Button, ComboBox, type Selection, Tag, TagGroup, TagList } from 'react-aria-components';
import { type Choice, isMatch } from './choice.ts';
import fieldClasses from './field.module.css';
import { CrossIcon } from './icons.tsx';
import classes from './pick.module.css';
import { PickList } from './pick-list.tsx';

/** Several choices out of a list; one of them may be the main one. */
export interface PickManyProps {
  label: string;
  options: readonly Choice<string>[];
  values: readonly string[];
  onChoose: (values: string[]) => void;
  main?: { readonly value: string | null; readonly onChoose: (value: string) => void };
  placeholder?: string;
  place?: string;
  /** Saves a line where there is little room above. */
  isLabelBeside?: boolean;
}

function labelOf(options: readonly Choice<string>[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}

/**
 * The same array for as long as it says the same: a combo box takes another array for another choice, and empties what
 * is just being typed.
 */
function useSame(values: readonly string[]): readonly string[] {
  const [kept, keep] = useState(values);
  const isSame = kept.length === values.length && kept.every((value, at) => value === values[at]);
  if (!isSame) keep(values);
  return isSame ? kept : values;
}

/** A list to add several from by typing; what is chosen stands before it as chips, which Delete takes away. */
export function PickMany({
  label,
  options,
  values: given,
  onChoose,
  main,
  placeholder,
  place,
  isLabelBeside = false,
}: PickManyProps) {
  const labelId = useId();
  const values = useSame(given);
  const left = useMemo(() => options.filter(({ value }) => !values.includes(value)), [options, values]);

  function chooseMain(keys: Selection) {
    const [key] = keys === 'all' ? [] : keys;
    if (key !== undefined) main?.onChoose(String(key));
  }

  // The chips come first, so that Tab goes on from the text and not through everything just chosen.
  return (
    <div className={isLabelBeside ? classes.manyField : fieldClasses.field} data-place={place}>
      <span id={labelId} className={fieldClasses.label}>
        {label}
      </span>
      <div className={classes.many}>
        {values.length === 0 ? null : (
          <TagGroup
            aria-label={`${label}, chosen`}
            selectionMode={main ? 'single' : 'none'}
            selectedKeys={main?.value ? [main.value] : []}
            disallowEmptySelection
            onSelectionChange={chooseMain}
            onRemove={(keys) => onChoose(values.filter((value) => !keys.has(value)))}
          >
            <TagList className={classes.chips ?? ''}>
              {values.map((value) => (
                <Tag key={value} id={value} textValue={labelOf(options, value)} className={classes.chip ?? ''}>
                  {main && value === main.value ? <span aria-hidden="true">★</span> : null}
                  {labelOf(options, value)}
                  <Button slot="remove" excludeFromTabOrder>
                    <CrossIcon size={10} />
                  </Button>
                </Tag>
              ))}
            </TagList>
          </TagGroup>
        )}
        <ComboBox
          aria-labelledby={labelId}
          className={`${fieldClasses.field} ${classes.adding}`}
          selectionMode="multiple"
          value={values}
          onChange={(keys) => onChoose(keys.map(String))}
          defaultFilter={isMatch}
          allowsEmptyCollection
        >
          <PickList options={left} {...(placeholder ? { placeholder } : {})} />
        </ComboBox>
      </div>
    </div>
  );
}
