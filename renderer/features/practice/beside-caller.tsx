import { type ReactNode, useEffect, useState } from 'react';
import type { PracticeRun } from '../../../shared/contract/practice.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import classes from './beside-caller.module.css';
import { callerPanel } from './caller-panel.ts';
import { CallerTalk } from './caller-talk.tsx';
import { useCurrentPack, useRun } from './use-practice.ts';

function Both({ run, pack, children }: { run: PracticeRun; pack: Pack; children: ReactNode }) {
  const [shown, setShown] = useState<'caller' | 'contact'>('caller');
  useEffect(() => callerPanel.subscribe(() => setShown('caller')), []);
  const turn = (to: typeof shown, label: string) => (
    <button type="button" aria-pressed={shown === to} onClick={() => setShown(to)}>
      {label}
    </button>
  );
  return (
    <div className={classes.beside} data-shown={shown}>
      <div className={classes.turns}>
        {turn('caller', 'The caller')}
        {turn('contact', 'What I put down')}
      </div>
      <div className={classes.contact}>{children}</div>
      <CallerTalk run={run} pack={pack} />
    </div>
  );
}

/** A contact, and beside it whoever is practised with: their words, and what they can be asked. Elsewhere the contact alone. */
export function BesideCaller({ contact, children }: { contact: Id; children: ReactNode }) {
  const run = useRun(contact);
  const pack = useCurrentPack();
  if (run === undefined) return null;
  if (!run || !pack || run.closedAt !== null || !pack.practice.callers[run.caller]) return children;
  return (
    <Both run={run} pack={pack}>
      {children}
    </Both>
  );
}
