import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { flushSync } from 'react-dom';
import type { Protection, StoreStatus } from '../../../shared/contract/store.ts';
import { api } from '../../lib/api.ts';
import { askForYear } from '../../lib/sample-year.ts';
import { Button } from '../../ui/button.tsx';
import { AskUnprotected } from './ask-unprotected.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import { noPassphrase, passphraseProblem } from './passphrase-problem.ts';
import classes from './store.module.css';
import { StepError, StorePage } from './store-page.tsx';
import { useStoreAction } from './use-store-action.ts';

type FirstRunStatus = Extract<StoreStatus, { state: 'first-run' }>;

const words: Readonly<Record<Protection, { title: string; says: string }>> = {
  keyring: { title: 'This computer’s own keyring', says: 'Nothing to remember: signing in to the computer opens it.' },
  passphrase: { title: 'A passphrase', says: 'Asked for each time Frontdoor starts.' },
  'plain-text': {
    title: 'Not protected',
    says: 'The key lies beside the records: whoever can read the folder can read them. An administrator’s opt-in.',
  },
};

/** What a new store begins with. One that begins empty is never filled with invented people. */
type Beginning = 'empty' | 'sample' | 'year';

const waysToBegin: readonly { way: Beginning; label: string; says: string }[] = [
  { way: 'empty', label: 'Start empty', says: 'For real work. Nothing invented ever comes into it.' },
  {
    way: 'sample',
    label: 'Start with sample data',
    says: 'A few invented conversations of today, to look at and to try things with.',
  },
  {
    way: 'year',
    label: 'Start with a sample year',
    says: 'Invented conversations of a whole team over twelve months, so that measures and charts have something to show. Made in a minute or two while you look around.',
  },
];

function offered({ keyring, trial }: FirstRunStatus): Protection[] {
  // In a trial the data is made up, so that opening it may be as easy as can be.
  if (trial && !keyring) return ['plain-text', 'passphrase'];
  return keyring ? ['keyring', 'passphrase'] : ['passphrase', 'plain-text'];
}

/** The first run: what Frontdoor is, how its records are to be protected, and with what to begin. */
export function FirstRun({ status }: { status: FirstRunStatus }) {
  const choices = offered(status);
  const [protection, setProtection] = useState<Protection>(choices[0] ?? 'passphrase');
  const [draft, setDraft] = useState(noPassphrase);
  const [isAsking, setAsking] = useState(false);
  const isReady = protection !== 'passphrase' || passphraseProblem(draft) === null;
  const usual: Beginning = status.trial ? 'sample' : 'empty';
  const { run, isPending, error } = useStoreAction(async (way: Beginning) => {
    askForYear(way === 'year');
    return await api.store.create({
      protection: protection === 'passphrase' ? { kind: protection, passphrase: draft.first } : { kind: protection },
      sample: way !== 'empty',
    });
  });

  /** Real work never begins unprotected by one press; for invented people a trial may. */
  function begin(way: Beginning) {
    if (way === 'empty' && protection === 'plain-text') setAsking(true);
    else run(way);
  }

  function choosePassphrase() {
    flushSync(() => {
      setProtection('passphrase');
      setAsking(false);
    });
    document.querySelector<HTMLElement>('input[type="password"]')?.focus();
  }

  return (
    <StorePage title="Welcome to Frontdoor">
      <p>
        A desk for the people who answer a council’s adult social care front door. It helps you to hold the
        conversation, keeps what was said, and brings you back to see that it worked. Everything stays on this computer,
        encrypted, in <span className={classes.folder}>{status.folder}</span>
      </p>
      <RadioGroup
        className={classes.protections ?? ''}
        value={protection}
        onChange={(value) => {
          setProtection(choices.find((choice) => choice === value) ?? protection);
          setAsking(false);
        }}
      >
        <Label className={classes.question ?? ''}>What protects the key to the records?</Label>
        {choices.map((choice) => (
          <Radio key={choice} value={choice} className={classes.radio ?? ''}>
            <strong>{words[choice].title}</strong>
            <span>
              {choice === 'plain-text' && status.trial
                ? 'Trial: the key is not protected on this computer. For made-up people only.'
                : words[choice].says}
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {protection === 'passphrase' ? <NewPassphrase draft={draft} onType={setDraft} /> : null}
      <StepError error={error} />
      <section aria-label="How to begin" className={classes.ways}>
        <h2>How would you like to begin?</h2>
        <ul>
          {waysToBegin
            .filter(({ way }) => way !== 'year' || status.hasYear)
            .map(({ way, label, says }) => (
              <li key={way}>
                <Button
                  look={way === usual ? 'main' : 'plain'}
                  isDisabled={!isReady || isPending}
                  aria-describedby={`begin-${way}`}
                  onPress={() => begin(way)}
                >
                  {label}
                </Button>
                <span id={`begin-${way}`}>{says}</span>
                {way === 'empty' && isAsking ? (
                  <AskUnprotected onProtect={choosePassphrase} onGoOn={() => run(way)} />
                ) : null}
              </li>
            ))}
        </ul>
        <span role="status">{isPending ? 'Setting up…' : ''}</span>
      </section>
    </StorePage>
  );
}
