import { type KeyboardEvent, useContext, useEffect } from 'react';
import { Button, ComboBoxStateContext, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { type Choice, isMatch } from './choice.ts';
import fieldClasses from './field.module.css';
import { DownIcon } from './icons.tsx';
import classes from './pick.module.css';

/** The inside of a combo box: the text, the button that opens the list, and the list. */
export function PickList({ options, placeholder }: { options: readonly Choice<string>[]; placeholder?: string }) {
  const state = useContext(ComboBoxStateContext);
  const { isOpen, inputValue = '', collection, selectionManager, value } = state ?? {};
  const focusedKey = selectionManager?.focusedKey ?? null;
  const isTyped = inputValue !== '' && state?.selectedItem?.textValue !== inputValue;

  // Typing lights up the first match, so that everybody sees what Tab or Enter will take.
  useEffect(() => {
    if (isOpen && isTyped && focusedKey === null) selectionManager?.setFocusedKey(collection?.getFirstKey() ?? null);
  }, [isOpen, isTyped, focusedKey, selectionManager, collection]);

  // Once something has been taken the list closes, and Tab takes nothing more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new value closes the list
  useEffect(() => {
    selectionManager?.setFocusedKey(null);
    state?.setOpen(false);
  }, [value]);

  /** What is lit up follows a moment after the typing; fast hands must get what they typed and not what was lit. */
  function takeMatch(event: KeyboardEvent) {
    if (!isTyped || (event.key !== 'Tab' && event.key !== 'Enter') || event.ctrlKey) return;
    const matches = options.filter(({ label }) => isMatch(label, inputValue));
    const taken = matches.find((match) => match.value === focusedKey) ?? matches[0];
    if (!taken) return;
    selectionManager?.select(taken.value);
    event.stopPropagation();
    // Where the choice has led the hand elsewhere, Tab does not carry it one further.
    const hasLeft = !event.currentTarget.contains(document.activeElement);
    if (event.key === 'Enter' || hasLeft) event.preventDefault();
  }

  /** Escape puts the open list away and nothing around it. */
  function keepEscape(event: KeyboardEvent) {
    if (event.key === 'Escape' && isOpen) event.stopPropagation();
  }

  return (
    <>
      <div className={classes.box} onKeyDownCapture={takeMatch}>
        <Input className={fieldClasses.input ?? ''} onKeyDown={keepEscape} {...(placeholder ? { placeholder } : {})} />
        <Button className={classes.open ?? ''}>
          <DownIcon size={12} />
        </Button>
      </div>
      <Popover className={classes.popover ?? ''} offset={2}>
        <ListBox
          className={classes.list ?? ''}
          renderEmptyState={() => <div className={classes.nothing}>Nothing begins like that</div>}
        >
          {options.map(({ value: id, label }) => (
            <ListBoxItem key={id} id={id} textValue={label} className={classes.option ?? ''}>
              {label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </>
  );
}
