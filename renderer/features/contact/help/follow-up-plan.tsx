import { useState } from 'react';
import { followUpMethods, followUpWith } from '../../../../shared/domain/contact-fields.ts';
import { followUpDue } from '../../../../shared/domain/follow-up-due.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { clock } from '../../../lib/clock.ts';
import { shortDate } from '../../../lib/dates.ts';
import { followUpMethodWords } from '../../../lib/follow-up-words.ts';
import { choicesOf, yesOrNo } from '../../../ui/choice.ts';
import { MomentField } from '../../../ui/moment-field.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useChosen, useEditor, useOpenContact, useTyped } from '../editor/use-editor.ts';
import { followUpWithWords } from '../wording.ts';
import classes from './help.module.css';

function Days() {
  const editor = useEditor();
  const { value, place } = useChosen('followUpWorkingDays');
  const [typed, setTyped] = useState<string | null>(null);
  // Of a contact that is being corrected the days count from the day on which it closed.
  const closedAt = useOpenContact(({ contact }) => contact.closedAt);
  const isOdd = typed !== null && !/^(\d{1,2}|1\d\d|2[0-5]\d|260)?$/.test(typed.trim());
  const due = value === null ? null : followUpDue(civilDateOf(closedAt ?? clock.now()), value, editor.pack);
  return (
    <TextField
      label="In working days"
      value={typed ?? (value === null ? '' : String(value))}
      longest={3}
      onType={(next) => {
        setTyped(next);
        const isDays = /^(\d{1,2}|1\d\d|2[0-5]\d|260)$/.test(next.trim());
        const days = { field: 'followUpWorkingDays', value: isDays ? Number(next) : null } as const;
        // One or the other: a number of days takes the place of an exact time.
        editor.type(days, ...(isDays ? [{ field: 'followUpAt', value: null } as const] : []));
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

function ExactTime() {
  const editor = useEditor();
  const { value, place } = useChosen('followUpAt');
  return (
    <MomentField
      label="or exactly at"
      placeholder="13:00, 25 mar 13:00"
      lies="future"
      value={value}
      onType={(at) =>
        editor.type(
          { field: 'followUpAt', value: at },
          ...(at === null ? [] : [{ field: 'followUpWorkingDays', value: null } as const]),
        )
      }
      onLeave={() => void editor.flush()}
      place={place}
    />
  );
}

/** What binds whoever follows up: ways the person does not want, and when it is safe. */
function WhatBinds() {
  const { pack } = useEditor();
  const { adjustments, safeToContact, safeTime } = useOpenContact(({ contact }) => contact.fields);
  const asked = adjustments.flatMap((id) => pack.adjustments[id] ?? []).filter(({ blocks, needs }) => blocks ?? needs);
  const sentences = [
    ...(asked.length > 0 ? [`They asked: ${asked.map(({ label }) => label.toLowerCase()).join(', ')}.`] : []),
    ...(safeToContact === false ? ['It is not safe to contact the person.'] : []),
    ...(saysSomething(safeTime) ? [`Safe time and way: ${safeTime.trim()}.`] : []),
  ];
  if (sentences.length === 0) return null;
  return <p className={classes.asked}>{sentences.join(' ')} This holds for every follow-up.</p>;
}

/** A way that the person asked us not to use takes a reason. */
function AllTheSame() {
  const { pack } = useEditor();
  const reason = useTyped('followUpReason');
  const isUnwanted = useOpenContact(({ contact: { fields } }) =>
    fields.adjustments.some((id) => pack.adjustments[id]?.blocks === fields.followUpMethod),
  );
  if (!isUnwanted && !saysSomething(reason.value)) return null;
  const isMissing = isUnwanted && !saysSomething(reason.value);
  const hint = 'They asked us not to: choose another way, or say why this one is right.';
  return <TextField label="Why this way all the same" {...reason} {...(isMissing ? { warning: true, hint } : {})} />;
}

function How() {
  return (
    <>
      <WhatBinds />
      <Segmented label="With" options={choicesOf(followUpWith, followUpWithWords)} {...useChosen('followUpWith')} />
      <Segmented
        label="How"
        options={choicesOf(followUpMethods, followUpMethodWords)}
        {...useChosen('followUpMethod')}
      />
      <AllTheSame />
      <div className={classes.pair}>
        <Days />
        <ExactTime />
      </div>
    </>
  );
}

/** Coming back to see that it worked: with whom, how, and in how many working days or when exactly. */
export function FollowUpPlan() {
  const editor = useEditor();
  const { value, place } = useChosen('followUpAgreed');
  const days = useOpenContact(({ contact }) => contact.fields.followUpWorkingDays);
  const at = useOpenContact(({ contact }) => contact.fields.followUpAt);

  function agree(agreed: boolean | null) {
    const usual = agreed && days === null && at === null ? editor.pack.follow_up_default_working_days : days;
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
