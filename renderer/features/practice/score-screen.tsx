import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import type { PracticeScore, ScoreItem } from '../../../shared/domain/practice/score.ts';
import type { ReviewMark } from '../../../shared/domain/review/marks.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { beginPractice } from './begin-practice.ts';
import classes from './practice.module.css';
import { useCurrentPack, useRun } from './use-practice.ts';

const markWords: Readonly<Record<ReviewMark, string>> = {
  clear: '✓ Clear',
  partly: '~ Partly',
  'not-evident': '– Not evident',
  'not-applicable': 'Not with this caller',
  pass: '✓ There',
  fail: '– Missing',
};

const isWhole = (mark: ReviewMark): boolean | undefined => {
  if (mark === 'not-applicable') return undefined;
  return mark === 'clear' || mark === 'pass';
};

function stateOf({ is, isGood, wasHeldBack }: ScoreItem): string {
  if (is === 'pushed') return '– You asked';
  if (is === 'recorded') return isGood ? '✓ On record' : '– Not there';
  return isGood ? '✓ You heard' : wasHeldBack ? '– Held back' : '– Not heard';
}

function Item({ item }: { item: ScoreItem }) {
  const { is, what, why, ask, isGood, wasHeldBack } = item;
  return (
    <li className={classes.item} data-good={isGood}>
      <strong>{stateOf(item)}</strong>
      <div>
        <p>{is === 'recorded' ? what : <q>{what}</q>}</p>
        {why === '' ? null : <p className={classes.quiet}>{why}</p>}
        {ask === null ? null : (
          <p>
            {wasHeldBack ? 'Once they trust you: ' : 'What would have brought it out: '}
            <q>{ask}</q>
          </p>
        )}
      </div>
    </li>
  );
}

function Parts({ title, parts }: { title: string; parts: PracticeScore }) {
  if (parts.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className={classes.parts}>
        {parts.map(({ id, label, lookFor, mark, items }) => (
          <li key={id} className={classes.part}>
            <h3>
              {label}
              <span className={classes.mark} data-good={isWhole(mark)}>
                {markWords[mark]}
              </span>
            </h3>
            <p className={classes.quiet}>{lookFor}</p>
            <ul className={classes.items}>
              {items
                .toSorted((one, other) => Number(one.isGood) - Number(other.isGood))
                .map((item) => (
                  <Item key={`${item.is} ${item.what}`} item={item} />
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

interface ScoreScreenProps {
  readonly contact: Id;
  readonly onCallers: () => void;
  readonly onOpenContact: (contact: Id) => void;
}

/** How a practice went: element by element, what was drawn out, what is on record, what was missed and why. No sum. */
export function ScoreScreen({ contact, onCallers, onOpenContact }: ScoreScreenProps) {
  const pack = useCurrentPack();
  const run = useRun(contact);
  const { data: score, error } = useQuery({
    queryKey: ['practice', 'score', { contact }],
    queryFn: () => api.practice.score({ contact }),
  });
  const heading = useRef<HTMLHeadingElement>(null);
  const isThere = score !== undefined;
  useEffect(() => {
    if (isThere) heading.current?.focus();
  }, [isThere]);
  if (error) return <p role="alert">{error.message}</p>;
  if (!score || !pack || !run) return null;
  const name = pack.practice.callers[run.caller]?.name ?? '';
  return (
    <article className={classes.page}>
      <div className={classes.inner}>
        <div className={classes.head}>
          <h1 ref={heading} tabIndex={-1}>
            How it went with {name}
          </h1>
          <span className={classes.grow} />
          <Button onPress={() => void beginPractice(run.caller, onOpenContact)}>Once more</Button>
          <Button onPress={() => onOpenContact(contact)}>What I put down</Button>
          <Button look="main" onPress={onCallers}>
            Other callers
          </Button>
        </div>
        <p className={classes.quiet}>
          There is no sum and no rank. It stays at this desk, and says what to try the next time.
        </p>
        <Parts title="The elements of the conversation" parts={score.filter(({ kind }) => kind === 'element')} />
        <Parts title="What must not be left out" parts={score.filter(({ kind }) => kind === 'gate')} />
      </div>
    </article>
  );
}
