import { existingSupportAnswers } from '../../../../shared/domain/contact-fields.ts';
import { ageOn, civilDateOf } from '../../../../shared/domain/time.ts';
import { clock } from '../../../lib/clock.ts';
import { choicesOf, yesOrNo } from '../../../ui/choice.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { Pick } from '../../../ui/pick.tsx';
import { PickMany } from '../../../ui/pick-many.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useChosen, useEditor, useOpenContact, useTyped } from '../editor/use-editor.ts';
import { packChoices } from '../pack-choices.ts';
import { existingSupportWords } from '../wording.ts';
import { CodedPick } from './coded-pick.tsx';
import { PersonPostcode } from './person-postcode.tsx';
import classes from './who.module.css';

function Born() {
  const editor = useEditor();
  const { value, place } = useChosen('personBorn');
  const today = civilDateOf(clock.now());
  return (
    <DateField
      label="Born"
      value={value}
      onType={(born) => editor.type({ field: 'personBorn', value: born })}
      onLeave={() => void editor.flush()}
      today={today}
      lies="past"
      remark={(born) => `aged ${ageOn(born, today)}`}
      place={place}
    />
  );
}

/** The person the conversation is about. */
export function AboutPerson() {
  const { pack } = useEditor();
  const { value: adjustments, ...onAdjustments } = useChosen('adjustments');
  const locality = useChosen('locality');
  const existing = useChosen('existingSupport');
  const changed = useChosen('needsChanged');
  const isAnonymous = useOpenContact(({ contact }) => contact.fields.personAnonymous);
  const unnamed = isAnonymous ? 'Would rather not say' : 'Who is it about?';
  const asksChange = existing.value === 'yes' || changed.value !== null;
  return (
    <fieldset className={`${classes.block} ${classes.person}`} aria-label="The person">
      <div className={`${classes.name} ${classes.wide}`}>
        <TextField label="Person’s name" {...useTyped('personName')} placeholder={unnamed} />
      </div>
      <Born />
      <PersonPostcode />
      <Pick label="Locality" options={packChoices(pack.localities, [locality.value])} {...locality} />
      <TextField label="Person’s phone" kind="tel" {...useTyped('personPhone')} />
      <CodedPick
        label="Support already"
        options={choicesOf(existingSupportAnswers, existingSupportWords)}
        {...existing}
      />
      {asksChange ? <Segmented label="Anything changed?" options={yesOrNo} {...changed} /> : null}
      <div className={asksChange ? classes.wide : classes.wider}>
        <PickMany
          label="Adjustments"
          placeholder="What do they need?"
          options={packChoices(pack.adjustments, adjustments)}
          values={adjustments}
          {...onAdjustments}
        />
      </div>
    </fieldset>
  );
}
