import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { UpstreamStatus } from '../../../../shared/contract/upstream.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { api } from '../../../lib/api.ts';
import { clock } from '../../../lib/clock.ts';
import { plainDate } from '../../../lib/dates.ts';
import { upstreamInWords } from '../../../lib/upstream-in-words.ts';
import { useUpstream } from '../../../lib/use-upstream.ts';
import { Button } from '../../../ui/button.tsx';
import classes from '../administration.module.css';
import { AskOnce } from '../ask-once.tsx';
import { usePolicy } from '../managed/use-managed.ts';
import { type Outcome, Said, useOutcome } from '../use-outcome.tsx';
import own from './collector.module.css';
import { EnrolForm } from './enrol-form.tsx';

/** What comes of a code, as it comes. */
function HowFar({ status }: { status: UpstreamStatus }) {
  const { collector, enrolling } = status;
  const words = upstreamInWords(status, clock.now()).words;
  const isTrying = enrolling !== null && enrolling.trouble === null;
  const said =
    enrolling === null
      ? collector
        ? `This computer is enrolled with the team ${collector.team}.`
        : ''
      : enrolling.trouble === 'refused'
        ? 'The code does not work. It may have been used, be older than 24 hours, or have a slip in it; or the address may not be the collector’s. Ask whoever runs the collector for a new one.'
        : enrolling.trouble === 'not-reached'
          ? `${words}. You need not wait: it goes on by itself. If the address is wrong, enter another below.`
          : `Trying the code at ${enrolling.address}…`;
  return (
    <p
      role="status"
      data-how-far
      tabIndex={-1}
      className={enrolling && !isTrying ? classes.trouble : said === '' ? undefined : classes.said}
    >
      {said}
    </p>
  );
}

function Enrolled({ collector, outcome }: { collector: NonNullable<UpstreamStatus['collector']>; outcome: Outcome }) {
  const leave = async () => {
    await api.upstream.leave();
    return 'Stopped: nothing is sent from this computer any more. What was counted stays here.';
  };
  return (
    <>
      <dl className={classes.facts}>
        <dt>Collector</dt>
        <dd>{collector.address}</dd>
        <dt>Team</dt>
        <dd>{collector.team}</dd>
        <dt>This computer</dt>
        <dd>
          Enrolled on {plainDate(civilDateOf(collector.since))}, known there by the id <code>{collector.device}</code>
        </dd>
      </dl>
      <AskOnce
        label="Stop sending…"
        look="danger"
        yes="Stop sending"
        no="Go on sending"
        onYes={() => void outcome.run(leave)}
      >
        <p>
          Nothing is sent from this computer any more, and it forgets its credential. What the collector has it keeps,
          and the team’s totals that are here stay.
        </p>
        <p>What is counted stays on this computer and is sent if you enrol it again: that needs a new code.</p>
      </AskOnce>
    </>
  );
}

/** Where counts go: enrolling this computer with the council's collector, what came of it, and stopping. */
export function CollectorSection() {
  const status = useUpstream();
  const outcome = useOutcome();
  const { collectorAddress: set } = usePolicy();
  const place = useRef<HTMLDivElement>(null);
  const [isAsked, setAsked] = useState(false);
  if (!status) return null;
  const { never, collector, enrolling, stopped } = status;
  if (never) return <p>Everybody in this store is made up, so nothing of it is ever sent. It cannot be enrolled.</p>;
  const isFormOpen = isAsked || (collector === null && enrolling === null) || enrolling?.trouble === 'refused';

  const enrol = (address: string, code: string) =>
    outcome.run(async () => {
      await api.upstream.enrol({ address, code });
      flushSync(() => setAsked(false));
      // The form goes; what comes of it is said here.
      place.current?.querySelector<HTMLElement>('[data-how-far]')?.focus();
      return null;
    });
  const ask = (asks: boolean) => {
    flushSync(() => setAsked(asks));
    place.current?.querySelector<HTMLElement>(asks ? 'input' : '[data-again]')?.focus();
  };
  return (
    <div ref={place} className={own.whole}>
      <p>
        A collector adds up what the computers of a team have counted: codes, days and whole numbers. No name and no
        word of anybody can leave this way. Everybody can look at all of it under{' '}
        <strong>What leaves this computer</strong>, by the line at the foot of the window.
      </p>
      <HowFar status={status} />
      {set !== null && collector && collector.address !== set ? (
        <p className={classes.trouble}>
          Your organisation has set another collector, {set}. Nothing is sent to the one below any more: enrol this
          computer again.
        </p>
      ) : null}
      <Said of={outcome} />
      {collector ? <Enrolled collector={collector} outcome={outcome} /> : null}
      {isFormOpen ? (
        <>
          <h3>{collector ? 'Enrol this computer again' : 'Enrol this computer'}</h3>
          <ol className={own.steps}>
            <li>
              Ask whoever runs the collector for {set === null ? 'its address, and for ' : ''}a code for this computer.
            </li>
            <li>
              {set === null ? 'Enter both within 24 hours.' : 'Enter it within 24 hours.'} A code works once, on one
              computer.
            </li>
            <li>Frontdoor then sends what was counted, also from before, and goes on every few minutes.</li>
          </ol>
          <EnrolForm
            key={`${set ?? enrolling?.address ?? collector?.address ?? ''}`}
            address={set ?? enrolling?.address ?? collector?.address ?? ''}
            isSet={set !== null}
            yes={collector ? 'Enrol again' : 'Enrol this computer'}
            onEnrol={(address, code) => void enrol(address, code)}
            {...(isAsked ? { onLeave: () => ask(false) } : {})}
          />
        </>
      ) : (
        <div className={classes.buttons}>
          <Button data-again look={stopped === 'enrol-again' ? 'main' : 'plain'} onPress={() => ask(true)}>
            {collector ? 'Enrol again…' : 'Another address or code…'}
          </Button>
        </div>
      )}
    </div>
  );
}
