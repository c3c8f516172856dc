import { useState } from 'react';
import { useStore } from 'zustand';
import { clock } from '../lib/clock.ts';
import {
  clockInWords,
  isWorse,
  type UpstreamTone,
  type UpstreamWords,
  upstreamInWords,
} from '../lib/upstream-in-words.ts';
import { useUpstream } from '../lib/use-upstream.ts';
import { AlertIcon, ClockIcon, TickIcon } from '../ui/icons.tsx';
import { deskPlace } from './desk-place.ts';
import classes from './shell.module.css';
import { showLeaving } from './tab-actions.ts';
import { tabs } from './tabs.ts';

const signs = { well: TickIcon, waits: ClockIcon, trouble: AlertIcon } as const satisfies Record<UpstreamTone, unknown>;

/** Tells a screen reader when it gets worse, and nothing else: what goes well is no news. */
function WhenWorse({ words: { words, tone } }: { words: UpstreamWords }) {
  const [before, setBefore] = useState(tone);
  const [told, setTold] = useState('');
  if (tone !== before) {
    setBefore(tone);
    setTold(isWorse(tone, before) ? words : '');
  }
  return (
    <span role="status" className="for-screen-readers">
      {told}
    </span>
  );
}

/** Where this computer stands with the collector, always in sight; pressed it shows what leaves this computer. */
export function UpstreamLine() {
  const status = useUpstream();
  const isThere = useStore(deskPlace, ({ place }) => place.is === 'leaving');
  const isInFront = useStore(tabs, ({ front }) => front === null);
  if (!status) return null;
  const words = upstreamInWords(status, clock.now());
  const Sign = signs[words.tone];
  return (
    <>
      <button
        type="button"
        className={classes.upstream}
        data-tone={words.tone}
        aria-current={isThere && isInFront ? 'page' : undefined}
        onClick={showLeaving}
      >
        {status.collector || words.tone !== 'well' ? <Sign size={12} /> : null}
        {words.words}
        <span className="for-screen-readers">. Show what leaves this computer</span>
      </button>
      <WhenWorse words={words} />
    </>
  );
}

/** Says that this computer's clock is wrong: days are counted by it. Nothing stops meanwhile. */
export function WrongClock() {
  const ahead = useUpstream()?.clockAhead ?? null;
  return (
    <div role="status">
      {ahead === null ? null : (
        <p className={classes.banner}>
          This computer’s clock is {clockInWords(ahead)}. Put it right: days are counted by it. Nothing stops meanwhile.
        </p>
      )}
    </div>
  );
}
