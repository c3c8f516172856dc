import { authoritySeenAnswers, dangerNowAnswers } from '../../../../shared/domain/contact-fields.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { nhsNumberIn } from '../../../../shared/domain/match/identifiers.ts';
import { type Choice, choicesOf, yesOrNo } from '../../../ui/choice.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Pick } from '../../../ui/pick.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useChosen, useEditor, useOpenContact, useTyped } from '../editor/use-editor.ts';
import { packChoices } from '../pack-choices.ts';
import { showRaised } from '../safety/safety-actions.ts';
import { authoritySeenWords, dangerNowWords } from '../wording.ts';
import { useWorkspaceUiStore } from '../workspace-ui.ts';
import { CodedPick } from './coded-pick.tsx';
import classes from './who.module.css';

const onlyYes: readonly Choice<boolean>[] = [{ value: true, label: 'Yes' }];

/** Who acts for the person by law, and whether the paper was seen. */
function Authority() {
  const { pack } = useEditor();
  const authority = useChosen('authority');
  const seen = useChosen('authoritySeen');
  return (
    <>
      <Pick
        label="Authority to act"
        options={packChoices(pack.authorities, [authority.value])}
        placeholder="None"
        {...authority}
      />
      {authority.value !== null || seen.value !== null ? (
        <CodedPick label="The paper" options={choicesOf(authoritySeenAnswers, authoritySeenWords)} {...seen} />
      ) : null}
    </>
  );
}

function DangerNow() {
  const editor = useEditor();
  const ui = useWorkspaceUiStore();
  const { onChoose, ...danger } = useChosen('dangerNow');

  function choose(next: typeof danger.value) {
    const { contact } = editor.store.getState();
    onChoose(next);
    showRaised(editor, ui, contact);
  }

  const options = choicesOf(dangerNowAnswers, dangerNowWords);
  return <CodedPick label="In danger just now" options={options} onChoose={choose} {...danger} />;
}

function NhsNumber() {
  const number = useTyped('personNhsNumber');
  const isOdd = saysSomething(number.value) && nhsNumberIn(number.value) === null;
  const hint = isOdd ? 'Not an NHS number: check the ten figures' : undefined;
  return <TextField label="NHS number" {...number} warning hint={hint} />;
}

/** What is rarely needed about the person and how they came; it is in sight as soon as one of it is filled. */
export function MoreAbout() {
  const { pack } = useEditor();
  const anonymous = useChosen('personAnonymous');
  const access = useChosen('routeOfAccess');
  const isFilled = useOpenContact(({ contact: { fields } }) => {
    const known = [
      // That nobody is in danger is what there is to hope for, and needs no room.
      fields.dangerNow === 'nobody' ? null : fields.dangerNow,
      fields.safeToContact,
      fields.aware,
      fields.authority,
      fields.authoritySeen,
      fields.routeOfAccess,
    ];
    // That somebody would rather not say stands in the box for the name as well.
    const typed = [fields.safeTime, fields.personNhsNumber, fields.personRecordNumber];
    return typed.some(saysSomething) || known.some((value) => value !== null);
  });
  return (
    <Disclosure label="More about the person" isFilled={isFilled} className={classes.more}>
      <div className={classes.moreFields}>
        <DangerNow />
        <Segmented label="Safe to contact" options={yesOrNo} {...useChosen('safeToContact')} />
        <TextField label="Safe time and way" {...useTyped('safeTime')} />
        <Segmented label="Knows of this contact" options={yesOrNo} {...useChosen('aware')} />
        <Authority />
        <Pick
          label="Came by way of"
          placeholder="Community, hospital…"
          options={packChoices(pack.routes_of_access, [access.value])}
          {...access}
        />
        <NhsNumber />
        <TextField label="Number in our records" {...useTyped('personRecordNumber')} />
        <Segmented
          label="Would rather not say who"
          options={onlyYes}
          value={anonymous.value}
          onChoose={(value) => anonymous.onChoose(value === true)}
          place={anonymous.place}
        />
      </div>
    </Disclosure>
  );
}
