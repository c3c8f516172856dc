import { useRef } from 'react';
import {
  answerTo,
  needsWords,
  type ReviewAnswer,
  type ReviewDraft,
  type ReviewQuestion,
  withAnswer,
} from '../../../shared/domain/review/marks.ts';
import { focusInto } from '../../lib/panes.ts';
import { choicesOf } from '../../ui/choice.ts';
import { KeyedChoices } from '../../ui/keyed-choices.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { markWords } from './review-words.ts';
import classes from './sheet.module.css';

interface QuestionCardProps {
  readonly question: ReviewQuestion;
  readonly draft: ReviewDraft;
  readonly put: (draft: Partial<ReviewDraft>) => void;
}

/** After a mark by its key: to the words that it needs, or else to the next question. */
function goOn(card: HTMLElement | null): void {
  const words = card?.querySelector('[data-needs-words] textarea') ?? null;
  if (words && focusInto(words)) return;
  const all = [...document.querySelectorAll('[data-review-question]')];
  const next = all[(card === null ? -1 : all.indexOf(card)) + 1];
  focusInto(next?.querySelector('[data-question]') ?? null);
}

/** One question of the sheet: a key gives the mark, and below it stand the words that go with it. */
export function QuestionCard({ question, draft, put }: QuestionCardProps) {
  const card = useRef<HTMLDivElement>(null);
  const answer = answerTo(draft, question);
  const { mark, evidence, note } = answer;
  const change = (part: Partial<ReviewAnswer>) => put(withAnswer(draft, { ...answer, ...part }));
  return (
    <div ref={card} className={classes.card} data-review-question={`${question.kind} ${question.id}`}>
      <KeyedChoices
        label={question.label}
        hint={question.lookFor}
        options={choicesOf(question.marks, markWords)}
        value={mark}
        onChoose={(chosen) => change({ mark: chosen })}
        onAnswered={() => goOn(card.current)}
      />
      {mark === null && evidence === '' && note === '' ? null : (
        <div className={classes.words} {...(needsWords(mark) ? { 'data-needs-words': true } : {})}>
          <TextField
            label="What the record says, or does not say"
            hint={needsWords(mark) ? 'needed for this mark' : undefined}
            lines="many"
            longest={2_000}
            value={evidence}
            onType={(typed) => change({ evidence: typed })}
          />
          <TextField
            label="What they may take from it"
            lines="many"
            longest={2_000}
            value={note}
            onType={(typed) => change({ note: typed })}
          />
        </div>
      )}
    </div>
  );
}
