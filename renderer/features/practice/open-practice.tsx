import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { confidenceMoments } from '../../../shared/contract/practice.ts';
import { newId } from '../../../shared/domain/ids.ts';
import { api } from '../../lib/api.ts';
import { say } from '../../lib/notices.ts';
import { Button } from '../../ui/button.tsx';
import { KeyedActions } from '../../ui/keyed-choices.tsx';
import classes from './practice.module.css';

type Moment = (typeof confidenceMoments)[number];

const ratings = [
  { value: 1, label: 'Not at all' },
  { value: 2, label: 'A little' },
  { value: 3, label: 'Fairly' },
  { value: 4, label: 'Confident' },
  { value: 5, label: 'Very' },
] as const;

const questions: Readonly<Record<Moment, string>> = {
  before: 'Before you practise: how confident do you feel about holding such a conversation?',
  after: 'Once you have practised: how confident do you feel now?',
};

/** How confident somebody feels, in one key: a number and a day, and nobody's name. */
function Pulse({ moment }: { moment: Moment }) {
  const [isGiven, setGiven] = useState(false);

  async function give(rating: number) {
    try {
      await api.confidence.give({ id: newId(), moment, rating });
      setGiven(true);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <div className={classes.card}>
      {isGiven ? (
        <p role="status">Thank you. A number and a day were put down, without your name.</p>
      ) : (
        <KeyedActions
          label={questions[moment]}
          options={ratings}
          onAct={(rating) => void give(rating)}
          hint="As you like. Nobody is asked who they are: a number and a day is all that is kept."
        />
      )}
    </div>
  );
}

function Numbers() {
  const { data } = useQuery({ queryKey: ['confidence', 'numbers'], queryFn: () => api.confidence.numbers() });
  if (!data || data.before.of + data.after.of === 0) return null;
  return (
    <section>
      <h2>Confident or very, on this computer</h2>
      <dl className={classes.answers}>
        <dt>Before practising</dt>
        <dd>
          {data.before.n} of {data.before.of}
        </dd>
        <dt>After practising</dt>
        <dd>
          {data.after.n} of {data.after.of}
        </dd>
      </dl>
    </section>
  );
}

/** The way to the practice desk, and how confident people feel before and after. */
export function OpenPractice({ onLeave }: { onLeave: () => void }) {
  const [moment, setMoment] = useState<Moment>('before');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  async function open() {
    try {
      await api.app.openPractice();
      setMoment('after');
      say('The practice desk opens in a window of its own.');
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <div className={classes.page}>
      <div className={classes.inner}>
        <div className={classes.head}>
          <h1 ref={heading} tabIndex={-1}>
            Practice
          </h1>
          <span className={classes.grow} />
          <Button onPress={onLeave}>Back to the desk</Button>
        </div>
        <p>
          Hold a conversation with somebody who is not real. Practice is a desk of its own, in a window with a frame
          around it and a record of its own: nothing there is counted, sent or seen by anybody else.
        </p>
        <div>
          <Button look="main" onPress={() => void open()}>
            Open the practice desk
          </Button>
        </div>
        <Pulse key={moment} moment={moment} />
        <Numbers />
      </div>
    </div>
  );
}
