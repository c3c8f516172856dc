import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { yesOrNo } from '../../../ui/choice.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useChosen, useOpenContact, useTyped } from '../editor/use-editor.ts';
import classes from './help.module.css';

/** The decision that is in doubt, and what makes one doubt it. */
function Capacity() {
  const capacity = useChosen('capacityConcern');
  const decision = useTyped('capacityDecision');
  const why = useTyped('capacityWhy');
  const isAsked = capacity.value === true || saysSomething(decision.value) || saysSomething(why.value);
  return (
    <>
      <Segmented label="Concern about capacity for this decision" options={yesOrNo} {...capacity} />
      {isAsked ? (
        <>
          <p className={classes.quiet}>
            For this one decision, now. Support comes first, and an unwise decision is still theirs. With this concern a
            refusal of an assessment does not end the duty.
          </p>
          <TextField label="Which decision" {...decision} />
          <TextField label="What was said or seen" {...why} />
        </>
      ) : null}
    </>
  );
}

/** Whoever stands by them, or an advocate of their own (Care Act 2014, sections 67 and 68). */
function Support() {
  const difficulty = useChosen('difficulty');
  const supportedBy = useTyped('supportedBy');
  const advocate = useChosen('advocateAsked');
  const isAsked = difficulty.value === true || saysSomething(supportedBy.value) || advocate.value !== null;
  const isNobody = difficulty.value === true && !saysSomething(supportedBy.value) && advocate.value !== true;
  return (
    <>
      <Segmented label="Substantial difficulty in taking part" options={yesOrNo} {...difficulty} />
      {isAsked ? (
        <>
          {isNobody ? (
            <p className={classes.nobody} role="status">
              Nobody stands by them yet. Family or a friend may, where they agree and it is safe; paid carers may not.
              Otherwise an independent advocate has to be asked for.
            </p>
          ) : null}
          <TextField label="Who supports them" {...supportedBy} />
          <Segmented label="Independent advocate asked for" options={yesOrNo} {...advocate} />
        </>
      ) : null}
    </>
  );
}

/**
 * What stands between a person and their own decision: a concern about capacity for this one decision, or difficulty
 * in being involved, and who supports them. Never a verdict about somebody.
 */
export function DecidingWithSupport() {
  const isFilled = useOpenContact(({ contact: { fields } }) => {
    const answers = [fields.capacityConcern, fields.difficulty, fields.advocateAsked];
    const words = [fields.capacityDecision, fields.capacityWhy, fields.supportedBy];
    return words.some(saysSomething) || answers.some((value) => value !== null);
  });
  return (
    <Disclosure label="Deciding with support" isFilled={isFilled}>
      <Capacity />
      <Support />
    </Disclosure>
  );
}
