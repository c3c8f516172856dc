import { assessmentDecisions, deciders } from '../../../../shared/domain/contact-fields.ts';
import { choicesOf, yesOrNo } from '../../../ui/choice.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useChosen, useEditor, useTyped } from '../editor/use-editor.ts';
import { deciderWords, decisionWords } from '../wording.ts';
import { DecidingWithSupport } from './deciding-with-support.tsx';
import classes from './help.module.css';

/** The right to an assessment: whether it was asked for and offered, and what the person said, in their words. */
export function RightToAssessment() {
  const editor = useEditor();
  const decision = useChosen('assessmentDecision');
  return (
    <section className={classes.section} aria-label="Right to an assessment">
      <h3>Right to an assessment</h3>
      <div className={classes.pair}>
        <Segmented label="Asked for" options={yesOrNo} {...useChosen('assessmentAskedFor')} />
        <Segmented label="Offered" options={yesOrNo} {...useChosen('assessmentOffered')} />
      </div>
      <Segmented
        label="Their decision"
        options={choicesOf(assessmentDecisions, decisionWords)}
        {...decision}
        onChoose={(value) => decision.onChoose(value)}
      />
      <Segmented label="Decided by" options={choicesOf(deciders, deciderWords)} {...useChosen('assessmentBy')} />
      <TextField
        label="Their answer in their own words"
        lines="many"
        {...useTyped('assessmentWords')}
        onLeave={() => void editor.flush()}
      />
      <DecidingWithSupport />
    </section>
  );
}
