import { flushSync } from 'react-dom';
import { focusInto } from '../../lib/panes.ts';

const questionsIn = (place: HTMLElement | null): Element[] => [
  ...(place?.querySelectorAll('[data-question], [data-question-text]') ?? []),
];

/** Goes on to the next question. The answer is drawn by then: what it brought along comes first. */
export function goOn(place: HTMLElement | null): void {
  const from = document.activeElement?.closest('[data-question], [data-question-text]') ?? null;
  const questions = questionsIn(place);
  const at = from === null ? -1 : questions.indexOf(from);
  focusInto(questions[at + 1] ?? place?.querySelector('[data-note]') ?? null);
}

/** Presses an answer of the question in hand, counted from 1: the one with the focus, or else the first open one. */
export function pressAnswer(place: HTMLElement | null, number: number): void {
  const focused = document.activeElement?.closest<HTMLElement>('[data-question]') ?? null;
  const question = focused ?? place?.querySelector<HTMLElement>('[data-question="open"]') ?? null;
  const answer = question?.querySelectorAll<HTMLElement>('[data-answer]')[number - 1];
  if (!answer) return;
  focusInto(answer);
  // Drawn before the next key: a fast hand does not wait for a picture.
  flushSync(() => answer.click());
  if (question?.getAttribute('data-question') === 'open') goOn(place);
}
