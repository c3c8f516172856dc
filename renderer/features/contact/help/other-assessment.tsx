import {
  assessmentDecisions,
  type ContactFields,
  carerNeedsAnswers,
  deciders,
} from '../../../../shared/domain/contact-fields.ts';
import { isAboutCarer } from '../../../../shared/domain/gates/assessment-requests.ts';
import { choicesOf, yesOrNo } from '../../../ui/choice.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useChosen, useEditor, useOpenContact, useTyped } from '../editor/use-editor.ts';
import { carerNeedsWords, deciderWords, decisionWords } from '../wording.ts';
import classes from './help.module.css';

/** Something is on record about the other one already. */
function isOtherFilled(fields: ContactFields): boolean {
  const texts = [fields.otherName, fields.otherRelationship, fields.otherWords];
  const answers = [fields.carerNeeds, fields.otherAware, fields.otherAskedFor, fields.otherOffered];
  const decided = [fields.otherDecision, fields.otherBy];
  return texts.some((text) => text !== '') || [...answers, ...decided].some((value) => value !== null);
}

/** The other one: whoever cares for the person, or whom a carer cares for. Their right is the same, and their own. */
export function OtherAssessment() {
  const { pack } = useEditor();
  const aboutCarer = useOpenContact(({ contact }) => isAboutCarer(contact, pack));
  const isShown = useOpenContact(
    ({ contact }) => contact.fields.carerNoticed === true || aboutCarer || isOtherFilled(contact.fields),
  );
  if (!isShown) return null;
  const title = aboutCarer ? 'The person they care for' : 'Whoever cares';
  return (
    <section className={classes.section} aria-label={`${title}: right to an assessment`}>
      <h3>{title}: the same right</h3>
      <OtherPerson />
      {aboutCarer ? null : <CarerNeeds />}
      <OtherAnswer />
    </section>
  );
}

function OtherPerson() {
  return (
    <>
      <div className={classes.pair}>
        <TextField label="Their name" {...useTyped('otherName')} />
        <TextField label="Relationship to the person" {...useTyped('otherRelationship')} />
      </div>
      <Segmented label="They know of this contact" options={yesOrNo} {...useChosen('otherAware')} />
    </>
  );
}

function CarerNeeds() {
  return (
    <Segmented
      label="Needs of their own"
      options={choicesOf(carerNeedsAnswers, carerNeedsWords)}
      {...useChosen('carerNeeds')}
    />
  );
}

function OtherAnswer() {
  return (
    <>
      <div className={classes.pair}>
        <Segmented label="They asked for one" options={yesOrNo} {...useChosen('otherAskedFor')} />
        <Segmented label="They were offered one" options={yesOrNo} {...useChosen('otherOffered')} />
      </div>
      <Segmented
        label="Their own decision"
        options={choicesOf(assessmentDecisions, decisionWords)}
        {...useChosen('otherDecision')}
      />
      <Segmented label="Who decided" options={choicesOf(deciders, deciderWords)} {...useChosen('otherBy')} />
      <TextField label="Their words" lines="many" {...useTyped('otherWords')} />
    </>
  );
}
