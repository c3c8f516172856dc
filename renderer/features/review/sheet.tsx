import { type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { answerTo, gapsIn, type ReviewQuestion } from '../../../shared/domain/review/marks.ts';
import { api } from '../../lib/api.ts';
import { say } from '../../lib/notices.ts';
import { focusInto } from '../../lib/panes.ts';
import { Button } from '../../ui/button.tsx';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import { QuestionCard } from './question-card.tsx';
import type { ReviewVisit } from './review-visits.ts';
import { nameInReviews, whyInWords } from './review-words.ts';
import classes from './sheet.module.css';

const saveWords = { saved: 'Saved', saving: 'Saving…', 'not-saved': 'Not saved yet' } as const;
const kindWords = { element: 'The conversation', gate: 'What must not be left out' } as const;

interface SheetProps {
  readonly visit: ReviewVisit;
  /** The conversation, to read. */
  readonly record: ReactNode;
  readonly onLeave: () => void;
}

/** Goes to what is missing first, and says what that is; false where nothing is. */
function hasGap({ sheet, saver }: ReviewVisit, place: HTMLElement | null): boolean {
  const [gap] = gapsIn(saver.state.getState().draft, sheet.questions);
  if (!gap) return false;
  const { question, missing } = gap;
  const card = place?.querySelector(`[data-review-question="${question.kind} ${question.id}"]`) ?? null;
  focusInto(missing === 'words' ? (card?.querySelector('textarea') ?? card) : card);
  say(
    missing === 'words'
      ? `“${question.label}” needs a word on what is missing, so that something can be learned from it.`
      : `“${question.label}” is still open.`,
  );
  return true;
}

async function finish(visit: ReviewVisit, place: HTMLElement | null, onLeave: () => void): Promise<void> {
  if (hasGap(visit, place)) return;
  try {
    await visit.saver.flush();
    await api.reviews.finish({ review: visit.sheet.review });
    say(
      visit.sheet.places === 2
        ? 'Your review is in. Others see it once both are.'
        : 'Your review is in. Whoever had the conversation can read and answer it.',
    );
    onLeave();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

/** A review beside the conversation that it is about. What is put down is on record as it is typed. */
export function Sheet({ visit, record, onLeave }: SheetProps) {
  const { sheet, saver } = visit;
  const { draft, save } = useStore(saver.state);
  const heading = useRef<HTMLHeadingElement>(null);
  const cards = useRef<HTMLElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { contact, questions, adviser, places } = sheet;
  const answered = questions.filter((question) => answerTo(draft, question).mark !== null).length;
  const card = (question: ReviewQuestion) => (
    <QuestionCard key={`${question.kind} ${question.id}`} question={question} draft={draft} put={saver.put} />
  );
  return (
    <article className={classes.sheet}>
      <header className={classes.header} data-pane="review-head">
        <h1 ref={heading} tabIndex={-1} data-start>
          Review: {nameInReviews(contact.fields, false)}
        </h1>
        {contact.sample ? <SampleBadge /> : null}
        <span className={classes.grow} />
        <p className={classes.quiet} data-save={save}>
          {answered} of {questions.length}. {saveWords[save]}
        </p>
        <Button onPress={onLeave}>Back</Button>
        <Button look="main" onPress={() => void finish(visit, cards.current, onLeave)}>
          Finish the review
        </Button>
        <p className={`${classes.quiet} ${classes.whole}`}>
          {adviser}’s conversation. {whyInWords(sheet).join('. ')}.
          {places === 2 ? ' Two people look at it: neither sees the other’s review until both are in.' : ''}
        </p>
      </header>
      <div className={classes.beside}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
        <section className={classes.record} aria-label="The conversation" data-pane="review-record" tabIndex={0}>
          {record}
        </section>
        <section ref={cards} className={classes.cards} aria-label="Review sheet" data-pane="review-sheet">
          {(['element', 'gate'] as const).map((kind) => (
            <div key={kind} className={classes.group}>
              <h2>{kindWords[kind]}</h2>
              {questions.filter((question) => question.kind === kind).map(card)}
            </div>
          ))}
        </section>
      </div>
    </article>
  );
}
