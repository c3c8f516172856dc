import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Pick } from '../../../ui/pick.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useChosen, useEditor, useOpenContact, useTyped } from '../editor/use-editor.ts';
import { packChoices } from '../pack-choices.ts';
import classes from './outcome.module.css';

/** Closing over a gate that a reason opens: the reason from the council’s list, and who will see it. */
export function OverrideReason() {
  const { pack } = useEditor();
  const reason = useChosen('overrideReason');
  const words = useTyped('overrideWords');
  const isOffered = useOpenContact(({ following: { gates } }) => gates.shut.some(({ overridable }) => overridable));
  const isFilled = reason.value !== null || words.value !== '';
  const mustExplain = reason.value !== null && pack.override_reasons[reason.value]?.explain === true;
  if (!isOffered && !isFilled) return null;
  return (
    <Disclosure label="Close with a reason" isFilled={isFilled} className={classes.override}>
      <div className={classes.overrideFields}>
        <Pick
          label="Reason"
          placeholder="Why is it right to close?"
          options={packChoices(pack.override_reasons, [reason.value])}
          {...reason}
        />
        <TextField
          label="Explanation"
          {...words}
          warning={mustExplain && !saysSomething(words.value)}
          hint={mustExplain && !saysSomething(words.value) ? 'This reason needs an explanation' : undefined}
        />
        <p>A lead sees every contact that is closed with a reason, and the reason.</p>
      </div>
    </Disclosure>
  );
}
