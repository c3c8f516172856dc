import { yesOrNo } from '../../../ui/choice.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useChosen, useOpenContact, useTyped } from '../editor/use-editor.ts';

/**
 * What stands between a person and their own decision: a concern about capacity for this one decision, or difficulty
 * in being involved, and who supports them. Never a verdict about somebody.
 */
export function DecidingWithSupport() {
  const capacity = useChosen('capacityConcern');
  const decision = useTyped('capacityDecision');
  const difficulty = useChosen('difficulty');
  const supportedBy = useTyped('supportedBy');
  const advocate = useChosen('advocateAsked');
  const isFilled = useOpenContact(({ contact: { fields } }) => {
    const answers = [fields.capacityConcern, fields.difficulty, fields.advocateAsked];
    return fields.capacityDecision !== '' || fields.supportedBy !== '' || answers.some((value) => value !== null);
  });
  return (
    <Disclosure label="Deciding with support" isFilled={isFilled}>
      <Segmented label="Concern about capacity for this decision" options={yesOrNo} {...capacity} />
      {capacity.value === true || decision.value !== '' ? <TextField label="Which decision" {...decision} /> : null}
      <Segmented label="Substantial difficulty in taking part" options={yesOrNo} {...difficulty} />
      {difficulty.value === true || supportedBy.value !== '' || advocate.value !== null ? (
        <>
          <TextField label="Who supports them" {...supportedBy} />
          <Segmented label="Independent advocate asked for" options={yesOrNo} {...advocate} />
        </>
      ) : null}
    </Disclosure>
  );
}
