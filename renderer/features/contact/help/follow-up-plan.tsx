import { useState } from 'react';
import { followUpMethods, followUpWith } from '../../../../shared/domain/contact-fields.ts';
import { followUpDue } from '../../../../shared/domain/follow-up-due.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { clock } from '../../../lib/clock.ts';
import { shortDate } from '../../../lib/dates.ts';
import { choicesOf, yesOrNo } from '../../../ui/choice.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useChosen, useEditor, useOpenContact } from '../editor/use-editor.ts';
import { followUpMethodWords, followUpWithWords } from '../wording.ts';
import classes from './help.module.css';

function Days() {
  const editor = useEditor();
  const { value, place } = useChosen('followUpWorkingDays');
  const [typed, setTyped] = useState<string | null>(null);
  const isOdd = typed !== null && !/^(\d{1,2}|1\d\d|2[0-5]\d|260)?$/.test(typed.trim());
  const due = value === null ? null : followUpDue(civilDateOf(clock.now()), value, editor.pack);
  return (
    <TextField
      label="In working days"
      value={typed ?? (value === null ? '' : String(value))}
      longest={3}
      onType={(next) => {
        setTyped(next);
        const isDays = /^(\d{1,2}|1\d\d|2[0-5]\d|260)$/.test(next.trim());
        editor.type({ field: 'followUpWorkingDays', value: isDays ? Number(next) : null });
      }}
      onLeave={() => {
        setTyped(null);
        void editor.flush();
      }}
      warning={isOdd || due?.uncertain === true}
      hint={
        isOdd
          ? 'Not kept: a number from 0 to 260'
          : due
            ? `${shortDate(due.due)}${due.uncertain ? ', bank holidays not known so far ahead' : ''}`
            : undefined
      }
      place={place}
    />
  );
}

function BlockedWays() {
  const { pack } = useEditor();
  const adjustments = useOpenContact(({ contact }) => contact.fields.adjustments);
  const blocking = adjustments.flatMap((id) => pack.adjustments[id] ?? []).filter(({ blocks }) => blocks);
  if (blocking.length === 0) return null;
  return <p className={classes.asked}>They asked: {blocking.map(({ label }) => label).join(', ')}.</p>;
}

function How() {
  return (
    <>
      <BlockedWays />
      <Segmented label="With" options={choicesOf(followUpWith, followUpWithWords)} {...useChosen('followUpWith')} />
      <Segmented
        label="How"
        options={choicesOf(followUpMethods, followUpMethodWords)}
        {...useChosen('followUpMethod')}
      />
      <Days />
    </>
  );
}

/** Coming back to see that it worked: with whom, how, and in how many working days. */
export function FollowUpPlan() {
  const editor = useEditor();
  const { value, place } = useChosen('followUpAgreed');
  const days = useOpenContact(({ contact }) => contact.fields.followUpWorkingDays);

  function agree(agreed: boolean | null) {
    const usual = agreed && days === null ? editor.pack.follow_up_default_working_days : days;
    editor.choose(
      'The follow-up is as it was.',
      { field: 'followUpAgreed', value: agreed },
      { field: 'followUpWorkingDays', value: usual },
    );
  }

  return (
    <section className={classes.section} aria-label="Follow-up">
      <h3>Follow-up</h3>
      <Segmented label="Agreed to be contacted" options={yesOrNo} value={value} onChoose={agree} place={place} />
      {value ? <How /> : null}
    </section>
  );
}
