import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { type CivilDate, civilDateOf } from '../../../shared/domain/time.ts';
import { clock } from '../../lib/clock.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import classes from './exports.module.css';
import { lastQuarter } from './period.ts';
import { checkNow, forgetCheck, type RequestCheck, requestCheck } from './request-check.ts';
import { RequestReportView } from './request-report-view.tsx';

function HowFar({ now }: { now: RequestCheck }) {
  return (
    <>
      {now.state === 'running' ? (
        <div className={classes.buttons}>
          <progress
            aria-label="Looking at the conversations"
            {...(now.of > 0 ? { value: now.done, max: now.of } : {})}
          />
          <Button onPress={now.stop}>Stop</Button>
        </div>
      ) : null}
      <p role="status" className="for-screen-readers">
        {now.state === 'running' ? 'Looking…' : now.state === 'done' ? 'The report is below.' : ''}
      </p>
      {now.state === 'failed' ? (
        <p role="alert" className={classes.trouble}>
          {now.words}
        </p>
      ) : null}
    </>
  );
}

/** Rows for the council's return to government: a period, what is found about its rows, and then the files. */
export function RequestSection() {
  const today = civilDateOf(clock.now());
  const [period, setPeriod] = useState<{ from: CivilDate | null; to: CivilDate | null }>(() => lastQuarter(today));
  const { now } = useStore(requestCheck);
  const { from, to } = period;
  const isBackwards = from !== null && to !== null && from > to;
  const change = (next: Partial<typeof period>) => {
    flushSync(() => setPeriod({ ...period, ...next }));
    forgetCheck();
  };
  return (
    <>
      <p>
        A row for every conversation on this computer that ended in the period and is a request. The values are those of
        Release 2; what nobody has verified, or the council has not set, stays empty and is named below.
      </p>
      <div className={classes.period}>
        <DateField label="First day" value={from} onType={(next) => change({ from: next })} today={today} lies="past" />
        <DateField label="Last day" value={to} onType={(next) => change({ to: next })} today={today} lies="past" />
        <Button
          look="main"
          isDisabled={from === null || to === null || isBackwards || now.state === 'running'}
          onPress={() => {
            if (from !== null && to !== null) void checkNow({ from, to });
          }}
        >
          Look at the rows
        </Button>
      </div>
      {isBackwards ? <p className={classes.trouble}>The last day is before the first one.</p> : null}
      <HowFar now={now} />
      {now.state === 'done' ? <RequestReportView report={now.report} /> : null}
    </>
  );
}
