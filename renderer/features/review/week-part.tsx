import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { lastDayOf } from '../../../shared/domain/review/brought-in.ts';
import type { SampleWeek } from '../../../shared/domain/review/view.ts';
import { addDays, type CivilDate, civilDateOf, mondayOf } from '../../../shared/domain/time.ts';
import { api } from '../../lib/api.ts';
import { longDate, plainDate, plainDay } from '../../lib/dates.ts';
import { say } from '../../lib/notices.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import classes from './review.module.css';
import { SampleRows } from './sample-rows.tsx';

/** The week that was looked at last, so that one comes back to it; null for the last whole one. */
let lastAsked: CivilDate | null = null;

async function draw(week: CivilDate): Promise<void> {
  try {
    await api.reviews.draw({ week });
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

/** Nobody reviews their own: with one person at the computer nobody can. */
function Alone({ sample: { leads, rows } }: { sample: SampleWeek }) {
  const isAllOwn = rows.every(({ cannot }) => cannot === 'own-conversation');
  if (leads > 1 || !isAllOwn) return null;
  return (
    <p className={classes.note}>
      Nobody reviews a conversation of their own, so a review takes two people at this computer: whoever had the
      conversation, and a lead. At present there is one. A sample can be drawn all the same, and waits for somebody.
    </p>
  );
}

function Drawn({ sample: { week, drawn, rows } }: { sample: SampleWeek }) {
  if (drawn === null) {
    return (
      <div className={classes.empty}>
        <p>Nobody has drawn the sample of this week yet.</p>
        <p>
          It takes some conversations of each adviser by chance, and every one that somebody came back about, that was
          closed over a gate, or that was passed on soon after another.
        </p>
        <Button look="main" onPress={() => void draw(week)}>
          Draw the sample
        </Button>
      </div>
    );
  }
  return (
    <>
      {rows.length === 0 ? (
        <p className={classes.empty}>Nothing was closed in this week, and nobody came back.</p>
      ) : (
        <SampleRows rows={rows} />
      )}
      <Disclosure label="How it was drawn" isFilled={false}>
        <p className={classes.quiet}>
          By {drawn.by} on {plainDate(civilDateOf(drawn.at))}, from {drawn.closed} conversations that closed in the
          week: {drawn.randomPerAdviser} of each adviser by chance, and whatever else belongs in it.{' '}
          {drawn.secondPercent} % are for two people. With this seed anybody can draw it again:{' '}
          <code className={classes.seed}>{drawn.seed}</code>
        </p>
        <Button onPress={() => void draw(week)}>Look again for what has come to light since</Button>
      </Disclosure>
    </>
  );
}

/** The sample of one week: why each conversation is in it, and how far its reviews are. */
export function WeekPart() {
  const [asked, setAsked] = useState(lastAsked);
  const { data: sample, error } = useQuery({
    queryKey: ['reviews', 'week', asked],
    queryFn: () => api.reviews.week(asked === null ? {} : { week: asked }),
    placeholderData: keepPreviousData,
  });
  if (error) return <p role="alert">{error.message}</p>;
  if (!sample) return null;
  const { week, today, isOver } = sample;
  function go(days: number) {
    lastAsked = addDays(week, days);
    setAsked(lastAsked);
  }
  return (
    <>
      <div className={classes.weekLine}>
        <Button onPress={() => go(-7)}>Week before</Button>
        <p aria-live="polite">
          {plainDay(week)} to {plainDate(lastDayOf(week))}
        </p>
        <Button isDisabled={week >= mondayOf(today)} onPress={() => go(7)}>
          Week after
        </Button>
      </div>
      <Alone sample={sample} />
      {isOver ? (
        <Drawn sample={sample} />
      ) : (
        <p className={classes.empty}>
          This week is still going on. Its sample can be drawn from {longDate(addDays(week, 7))}.
        </p>
      )}
    </>
  );
}
