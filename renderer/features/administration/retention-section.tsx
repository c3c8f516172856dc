import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import type { PurgePreview } from '../../../shared/contract/retention.ts';
import { outcomeClasses } from '../../../shared/domain/contact-fields.ts';
import { api } from '../../lib/api.ts';
import { longDate } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import classes from './administration.module.css';
import { AskOnce } from './ask-once.tsx';
import { GoneTable } from './gone-table.tsx';
import { usePolicy } from './managed/use-managed.ts';
import { type PurgeJob, purgeJob, removeNow } from './purge-job.ts';
import { PurgeLog } from './purge-log.tsx';
import { conversations, goneInAll, monthsInWords, previewInWords } from './retention-words.ts';
import { type Outcome, Said, useOutcome } from './use-outcome.tsx';
import { useOutcomeLabels } from './use-outcome-labels.ts';

/** The clock, where nobody has vouched for it: what to do, and the word of somebody who has looked at a calendar. */
function WhichDay({ today, countsBy, outcome }: { today: string; countsBy: string; outcome: Outcome }) {
  const confirm = async () => {
    await api.retention.confirmDay({ today });
    return `It is ${longDate(today)}: what is over its time goes by that day.`;
  };
  return (
    <div className={classes.trouble}>
      <p>
        The clock of this computer shows <strong>{longDate(today)}</strong>, and names and words go by{' '}
        <strong>{longDate(countsBy)}</strong>: later than they might, never earlier. It was off for more than 35 days,
        or its clock was put forward, and from within both look the same.
      </p>
      <p>Look at a calendar. If the clock is wrong, put it right. If it is right, say so:</p>
      <Button onPress={() => void outcome.run(confirm)}>Yes, today is {longDate(today)}</Button>
    </div>
  );
}

const stepWords = {
  removing: 'Removing names and words',
  cleaning: 'Cleaning the file of the record',
  copies: 'Cleaning the copies',
} as const;

function HowFar({ now }: { now: PurgeJob }) {
  return (
    <>
      {now.state === 'running' ? (
        <div className={classes.buttons}>
          <progress aria-label="Removing" />
          <span>{stepWords[now.step]}…</span>
        </div>
      ) : null}
      <p role="status" className={now.state === 'done' ? undefined : 'for-screen-readers'}>
        {now.state === 'running' ? 'Removing…' : now.state === 'done' ? now.words : ''}
      </p>
      {now.state === 'failed' ? (
        <p role="alert" className={classes.trouble}>
          {now.words}
        </p>
      ) : null}
    </>
  );
}

function Remove({ preview: { gone } }: { preview: PurgePreview }) {
  const { now } = useStore(purgeJob);
  const many = goneInAll(gone);
  return (
    <>
      {many > 0 ? (
        <AskOnce
          label="Remove now…"
          look="danger"
          yes="Remove them for good"
          no="Remove nothing"
          onYes={() => void removeNow()}
        >
          <p>
            The names, numbers, addresses and words of {conversations(many)} go for good, here and in the copies that
            the app has made. This cannot be undone.
          </p>
          <p>Codes, days and numbers stay, and what is counted does not change.</p>
        </AskOnce>
      ) : (
        <div className={classes.buttons}>
          <Button onPress={() => void removeNow()}>Clean the copies now</Button>
          <span className={classes.quiet}>
            For when somebody’s record has been removed before its time. Within a day it happens by itself.
          </span>
        </div>
      )}
      <HowFar now={now} />
    </>
  );
}

/** How long names and words are kept, what would go now, and what has gone. */
export function RetentionSection() {
  const labels = useOutcomeLabels();
  const outcome = useOutcome();
  const { retentionMonths } = usePolicy();
  const { data: preview } = useQuery({
    queryKey: ['retention', 'preview'],
    queryFn: () => api.retention.preview(),
    refetchOnMount: 'always',
  });
  return (
    <>
      <p>
        Names and words are kept for the time that the council sets, by how a conversation ended, and 35 days more. Then
        the app removes them by itself, at its start or once a day. What is counted does not change.
      </p>
      {retentionMonths === null ? null : (
        <p>
          Your organisation has set {monthsInWords(retentionMonths)} at the most. A time that is shorter than before
          begins 35 days after it was set; what holds today stands below.
        </p>
      )}
      {preview?.months ? (
        <dl className={`${classes.facts} ${classes.times}`}>
          {outcomeClasses.map((end) => (
            <div key={end} className={classes.fact}>
              <dt>{labels[end]}</dt>
              <dd>{monthsInWords(preview.months?.[end] ?? 0)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {preview && preview.today !== preview.countsBy ? <WhichDay {...preview} outcome={outcome} /> : null}
      <Said of={outcome} />
      {preview ? (
        <>
          <h3>What would go now</h3>
          <ul className={classes.sentences}>
            {previewInWords(preview).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {preview.gone.length > 0 ? <GoneTable gone={preview.gone} labels={labels} /> : null}
          {preview.months === null ? null : <Remove preview={preview} />}
        </>
      ) : null}
      <PurgeLog />
    </>
  );
}
