import { agreementAnswers, spokenToAnswers, toldBeforeAnswers } from '../../../../shared/domain/contact-fields.ts';
import { factOf } from '../../../../shared/domain/guide/facts.ts';
import { goesWithoutAgreement } from '../../../../shared/domain/safety/report.ts';
import { choicesOf } from '../../../ui/choice.ts';
import { Pick } from '../../../ui/pick.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useChosen, useEditor, useOpenContact, useTyped } from '../editor/use-editor.ts';
import { packChoices } from '../pack-choices.ts';
import { agreementWords, spokenToWords, toldBeforeWords } from '../wording.ts';
import { CodedPick } from './coded-pick.tsx';
import classes from './who.module.css';

/** Somebody who speaks for the person: their name and how they stand to each other. */
function SomebodyElse({ isProfessional }: { isProfessional: boolean }) {
  const organisation = useTyped('requesterOrganisation');
  return (
    <>
      <TextField label="Caller’s name" {...useTyped('requesterName')} />
      <TextField label="Relationship" {...useTyped('requesterRelationship')} />
      {isProfessional || organisation.value ? <TextField label="Organisation" {...organisation} /> : null}
      <TextField label="Caller’s phone" kind="tel" {...useTyped('requesterPhone')} />
    </>
  );
}

/** Whether the person agrees; and, where nobody could ask or they do not agree to a report, why it was right to go on. */
function Agreement({ isAgainst }: { isAgainst: boolean }) {
  const { pack } = useEditor();
  const agreement = useChosen('agreement');
  const justification = useChosen('justification');
  const isMissing = isAgainst || (agreement.value !== null && !agreement.value.startsWith('agrees'));
  return (
    <>
      <CodedPick label="The person agrees" options={choicesOf(agreementAnswers, agreementWords)} {...agreement} />
      {isMissing || justification.value ? (
        <div className={classes.wide}>
          <Pick
            label="Why it was right to go on"
            options={packChoices(pack.justifications, [justification.value])}
            {...justification}
          />
        </div>
      ) : null}
    </>
  );
}

/** Whom the contact is first about: somebody who may need support, or somebody who cares. */
function About() {
  const { pack } = useEditor();
  const about = useChosen('clientType');
  return <Pick label="First about" options={packChoices(pack.client_types, [about.value])} {...about} />;
}

/** Who is speaking, for whom, and whether we have heard from them before. */
export function AboutCaller() {
  const { pack } = useEditor();
  const requesterType = useChosen('requesterType');
  const group = useOpenContact(({ contact }) => factOf('requesterGroup', contact, pack));
  const isAgainst = useOpenContact(({ contact }) => goesWithoutAgreement(contact, pack));
  const isSomebodyElse = group !== null && group !== 'person';
  return (
    <fieldset className={classes.block} aria-label="Who is speaking">
      <Pick
        label="Speaking with"
        placeholder="Who is speaking?"
        options={packChoices(pack.requesters, [requesterType.value])}
        {...requesterType}
      />
      {isSomebodyElse ? <SomebodyElse isProfessional={group === 'professional'} /> : null}
      <CodedPick
        label="Told us before"
        options={choicesOf(toldBeforeAnswers, toldBeforeWords)}
        {...useChosen('toldBefore')}
      />
      <CodedPick label="Spoken to" options={choicesOf(spokenToAnswers, spokenToWords)} {...useChosen('spokenTo')} />
      <About />
      {isSomebodyElse || isAgainst ? <Agreement isAgainst={isAgainst} /> : null}
    </fieldset>
  );
}
