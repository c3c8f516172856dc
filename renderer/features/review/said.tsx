import { type ReactNode, useEffect, useRef } from 'react';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import type { SaidMark, SaidOfConversation } from '../../../shared/domain/review/view.ts';
import { civilDateOf } from '../../../shared/domain/time.ts';
import { plainDate } from '../../lib/dates.ts';
import badge from '../../ui/badge.module.css';
import { Button } from '../../ui/button.tsx';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import { AnswerPart } from './answer-part.tsx';
import { markWords, nameInReviews, whyInWords } from './review-words.ts';
import classes from './sheet.module.css';

interface SaidProps {
  readonly said: SaidOfConversation;
  readonly record: ReactNode;
  readonly onLeave: () => void;
  readonly onOpenContact: (contact: Id) => void;
}

interface Asked {
  readonly key: string;
  readonly label: string;
  readonly by: readonly { readonly name: string; readonly mark: SaidMark }[];
}

/** The marks of all reviews, question by question. */
function sideBySide({ reviews }: SaidOfConversation): Asked[] {
  const asked = new Map<string, Asked>();
  for (const { by: name, marks } of reviews) {
    for (const mark of marks) {
      const key = `${mark.kind} ${mark.question}`;
      const { label, by } = asked.get(key) ?? { label: mark.label, by: [] };
      asked.set(key, { key, label, by: [...by, { name, mark }] });
    }
  }
  return [...asked.values()];
}

function MarkOf({ name, mark, isAlone }: { name: string; mark: SaidMark; isAlone: boolean }) {
  return (
    <div className={classes.mark}>
      <p>
        {isAlone ? null : <span className={classes.quiet}>{name}: </span>}
        <strong>{markWords[mark.mark]}</strong>
      </p>
      {saysSomething(mark.evidence) ? <p>{mark.evidence}</p> : null}
      {saysSomething(mark.note) ? <p className={classes.take}>{mark.note}</p> : null}
    </div>
  );
}

/** What was said about a conversation: question by question, two reviews side by side, and the adviser's answer. */
export function Said({ said, record, onLeave, onOpenContact }: SaidProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { contact, reviews, isOwn, isWaiting, adviser } = said;
  return (
    <article className={classes.sheet}>
      <header className={classes.header} data-pane="review-head">
        <h1 ref={heading} tabIndex={-1} data-start>
          What was said: {nameInReviews(contact.fields, false)}
        </h1>
        {contact.sample ? <SampleBadge /> : null}
        <span className={classes.grow} />
        <Button onPress={() => onOpenContact(contact.id)}>Open the conversation</Button>
        <Button onPress={onLeave}>Back</Button>
        <p className={`${classes.quiet} ${classes.whole}`}>
          {isOwn ? 'Your conversation' : `${adviser}’s conversation`}. {whyInWords(said).join('. ')}. Reviewed by{' '}
          {reviews.map(({ by, at }) => `${by} on ${plainDate(civilDateOf(at))}`).join(', and by ')}.
          {isWaiting ? ' The other review is still to come: until then only you see this.' : ''}
        </p>
      </header>
      <div className={classes.beside}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
        <section className={classes.record} aria-label="The conversation" data-pane="review-record" tabIndex={0}>
          {record}
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
        <section className={classes.cards} aria-label="The reviews" data-pane="review-sheet" tabIndex={0}>
          {reviews.map((review) => (
            <AnswerPart
              key={review.review}
              review={review}
              isOwn={isOwn}
              adviser={adviser}
              isOne={reviews.length === 1}
            />
          ))}
          <ul className={classes.asked}>
            {sideBySide(said).map(({ key, label, by }) => (
              <li key={key}>
                <h2>
                  {label}{' '}
                  {new Set(by.map(({ mark }) => mark.mark)).size > 1 ? (
                    <span className={badge.old}>They differ</span>
                  ) : null}
                </h2>
                <div className={classes.pair}>
                  {by.map(({ name, mark }) => (
                    <MarkOf key={name} name={name} mark={mark} isAlone={reviews.length === 1} />
                  ))}
                </div>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </article>
  );
}
