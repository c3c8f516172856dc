import { useState } from 'react';
import type { UpstreamStatus } from '../../../shared/contract/upstream.ts';
import { civilDateOf, type Instant } from '../../../shared/domain/time.ts';
import { api } from '../../lib/api.ts';
import { clock } from '../../lib/clock.ts';
import { plainDate, sinceWhen } from '../../lib/dates.ts';
import { clockInWords, upstreamInWords } from '../../lib/upstream-in-words.ts';
import { Button } from '../../ui/button.tsx';
import classes from './leaving.module.css';
import { answerInWords } from './leaving-words.ts';

const whatToDo = {
  'enrol-again':
    'The collector does not know this computer’s credential any more. An administrator asks whoever runs the collector for a new code, and enters it under Administration. Nothing is lost.',
  forbidden:
    'Whoever runs the collector has withdrawn this computer. Ask them why. Everything stays here, and can be sent once they let it in again.',
  upgrade: 'Ask for the new version of Frontdoor. Everything stays here until then.',
} as const satisfies Record<NonNullable<UpstreamStatus['stopped']>, string>;

const many = (n: number, one: string) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : `${one}s`}`;

function waitingFacts({ waiting, tooOld }: UpstreamStatus): string {
  const { documents, days, oldest, setAside } = waiting;
  const late = tooOld === 0 ? '' : `. Too old to be taken: ${many(tooOld, 'day')}`;
  if (documents === 0) return `Nothing${late}`;
  const since = oldest === null ? '' : `, the oldest of ${plainDate(oldest)}`;
  const refused = setAside === 0 ? '' : `. Refused: ${many(setAside, 'document')}; the list below says why`;
  return `${many(documents, 'document')} of ${many(days, 'day')}${since}${refused}${late}`;
}

function advice({ never, collector, enrolling, stopped, trouble }: UpstreamStatus): string | null {
  if (never) return 'Everybody in this store is made up, so nothing of it is ever sent.';
  if (enrolling?.trouble === 'refused') {
    return 'A code works once, for 24 hours. An administrator asks whoever runs the collector for a new one, and enters it under Administration.';
  }
  if (!collector) {
    return 'What is counted is kept ready here. To send it, an administrator enters the address of the council’s collector and a code under Administration.';
  }
  if (stopped) return whatToDo[stopped];
  if (trouble === 0) {
    return 'Either there is no network or the collector is away. It is tried again by itself; everything else works as ever.';
  }
  return trouble === null ? null : `The collector answered: ${answerInWords(trouble)}. It is tried again by itself.`;
}

function SendNow({ isDisabled }: { isDisabled: boolean }) {
  const [said, setSaid] = useState('');
  const send = async () => {
    setSaid('');
    try {
      await api.upstream.sendNow();
      setSaid('It is tried now. What comes of it shows here.');
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div className={classes.buttons}>
      <Button isDisabled={isDisabled} onPress={() => void send()}>
        Send now
      </Button>
      <p role="status">{said}</p>
    </div>
  );
}

/** Where this computer stands with the collector, in full. */
export function LeavingStatus({ status }: { status: UpstreamStatus }) {
  const { never, collector, enrolling, sentAt, heardAt, clockAhead } = status;
  const now = clock.now();
  const { words, tone } = upstreamInWords(status, now);
  const since = (moment: Instant | null) => (moment === null ? 'Never' : sinceWhen(moment, civilDateOf(now)));
  const help = advice(status);
  return (
    <>
      <p className={tone === 'trouble' ? classes.trouble : classes.stands}>
        <strong>{words}</strong>
      </p>
      {help ? <p>{help}</p> : null}
      {clockAhead === null ? null : (
        <p className={classes.trouble}>
          This computer’s clock is {clockInWords(clockAhead)}. What is counted meanwhile stands under the wrong day: put
          the clock right.
        </p>
      )}
      {collector ? (
        <dl className={classes.facts}>
          <div className={classes.fact}>
            <dt>Collector</dt>
            <dd>{collector.address}</dd>
          </div>
          <div className={classes.fact}>
            <dt>Team</dt>
            <dd>
              {collector.team}, since {plainDate(civilDateOf(collector.since))}
            </dd>
          </div>
          <div className={classes.fact}>
            <dt>Waiting</dt>
            <dd>{waitingFacts(status)}</dd>
          </div>
          <div className={classes.fact}>
            <dt>Last taken</dt>
            <dd>{since(sentAt)}</dd>
          </div>
          <div className={classes.fact}>
            <dt>Last heard</dt>
            <dd>{since(heardAt)}</dd>
          </div>
        </dl>
      ) : null}
      {never || !(collector || enrolling) ? null : (
        <SendNow isDisabled={enrolling?.trouble === 'refused' && !collector} />
      )}
    </>
  );
}
