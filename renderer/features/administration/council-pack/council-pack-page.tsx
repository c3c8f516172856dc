import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../../../lib/api.ts';
import { Button } from '../../../ui/button.tsx';
import { Tick } from '../../../ui/tick.tsx';
import classes from '../administration.module.css';
import { newPacksInWords } from '../managed/managed-words.ts';
import { usePolicy } from '../managed/use-managed.ts';
import { Said, useOutcome } from '../use-outcome.tsx';
import own from './council-pack.module.css';
import { GoBack } from './go-back.tsx';
import { OtherPacks } from './other-packs.tsx';
import { originInWords, usageInWords, versionInWords } from './pack-words.ts';
import { RefusedPack } from './refused-pack.tsx';
import { WaitingPack } from './waiting-pack.tsx';

/** A pack may come at any time. */
const refetchInterval = 60_000;

/** The council pack: what is in use, what has come and what it changes, and the way back. */
export function CouncilPackPage({ onLeave }: { onLeave: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const outcome = useOutcome();
  const { data, error } = useQuery({
    queryKey: ['packs', 'versions'],
    queryFn: () => api.packs.versions(),
    refetchInterval,
    refetchOnMount: 'always',
  });
  const { data: refused } = useQuery({
    queryKey: ['packs', 'refused'],
    queryFn: () => api.packs.refused(),
    refetchInterval,
  });
  const { data: pack } = useQuery({ queryKey: ['packs', 'current'], queryFn: () => api.packs.current() });
  const { newPacks } = usePolicy();
  const { data: me } = useQuery({ queryKey: ['profiles', 'me'], queryFn: () => api.profiles.me() });
  useEffect(() => heading.current?.focus(), []);
  const versions = data?.versions ?? [];
  const inUse = versions.find(({ state }) => state === 'in-use');
  const before = versions.find(({ isNext }) => isNext);
  const waiting = versions.find(({ state }) => state === 'waiting');
  const others = versions.filter((each) => each !== inUse && each !== waiting);
  const setByThemselves = (isOn: boolean) =>
    outcome.run(async () => {
      await api.packs.setByThemselves({ isOn });
      return isOn
        ? 'From now on a new pack is used as soon as it has come and was found sound.'
        : 'From now on a new pack waits until somebody has looked at it.';
    });
  return (
    <div className={classes.page} data-pane="council-pack">
      <header className={classes.header}>
        <h1 ref={heading} tabIndex={-1}>
          Council pack
        </h1>
        <Button onPress={onLeave}>Back to the desk</Button>
      </header>
      <div className={`${classes.section} ${own.page}`}>
        <p>
          What your council writes for Frontdoor: the guide, the lists, the numbers to ring, the targets, and how long
          things are kept. Every conversation keeps the version that it began with.
        </p>
        {error ? (
          <p role="alert" className={classes.trouble}>
            {error.message}
          </p>
        ) : null}
        <Said of={outcome} />
        {refused ? <RefusedPack refused={refused} /> : null}
        {waiting ? <WaitingPack waiting={waiting} outcome={outcome} /> : null}
        {inUse ? (
          <section className={own.inUse} aria-labelledby="council-pack-in-use">
            <h2 id="council-pack-in-use">In use</h2>
            <p>
              <strong>
                {pack?.council ?? inUse.id}, {versionInWords(inUse)}
              </strong>
            </p>
            <p className={classes.quiet}>
              {usageInWords(inUse)}. {originInWords(inUse)}.
            </p>
            {before ? <GoBack inUse={inUse} before={before} outcome={outcome} /> : null}
          </section>
        ) : null}
        {inUse && !waiting ? <p className={classes.quiet}>Nothing newer waits.</p> : null}
        <OtherPacks versions={others} outcome={outcome} />
        {newPacks === null ? null : (
          <p>Your organisation has set that new packs of the collector {newPacksInWords[newPacks]}.</p>
        )}
        {newPacks === null && data && me?.roles.includes('administrator') ? (
          <div>
            <Tick
              label="Use new packs of the collector by themselves"
              isTicked={data.byThemselves}
              onTick={(isOn) => void setByThemselves(isOn)}
            />
            <p className={classes.quiet}>
              Without this, each waits here until a lead or an administrator uses it. One with which something is
              removed earlier always waits.
            </p>
          </div>
        ) : null}
      </div>
    </div>
  );
}
