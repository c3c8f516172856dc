import { z } from 'zod';
import type { Entry, Pack } from '../../pack/schema.ts';
import { saysSomething } from '../guide/says-something.ts';
import { code } from '../ids.ts';

/** How far an element of a good conversation shows in the record. */
export const elementMarks = ['clear', 'partly', 'not-evident', 'not-applicable'] as const;
/** What came of a gate. Where there was nothing to do it passes. */
export const gateMarks = ['pass', 'fail'] as const;
/** What a question is: one of the elements of the conversation, or something that must not be left out. */
export const questionKinds = ['element', 'gate'] as const;
/** One of {@link questionKinds}. */
export type QuestionKind = (typeof questionKinds)[number];
/** Any mark. */
export const reviewMarks = [...elementMarks, ...gateMarks] as const;
/** One of {@link reviewMarks}. */
export type ReviewMark = (typeof reviewMarks)[number];

const marksOf: Readonly<Record<QuestionKind, readonly ReviewMark[]>> = { element: elementMarks, gate: gateMarks };
/** Marks that say that something was missing: without words nobody can learn from them. */
const wanting: readonly ReviewMark[] = ['partly', 'not-evident', 'fail'];

/** Whether a mark counts only with words. */
export const needsWords = (mark: ReviewMark | null): boolean => mark !== null && wanting.includes(mark);

/** A question of the review sheet, in the council's words. */
export interface ReviewQuestion {
  readonly kind: QuestionKind;
  readonly id: string;
  readonly label: string;
  /** What to look for; empty where the pack says nothing. */
  readonly lookFor: string;
  readonly marks: readonly ReviewMark[];
}

type Asked = Readonly<Record<string, Entry & { readonly look_for: string }>>;

/** Every question that a pack asks about a conversation: the elements, then the gates. */
export function questionsOf(pack: Pick<Pack, 'elements' | 'review_gates'>): ReviewQuestion[] {
  const of = (kind: QuestionKind, asked: Asked) =>
    Object.entries(asked)
      .filter(([, { retired }]) => !retired)
      .map(([id, { label, look_for: lookFor }]) => ({ kind, id, label, lookFor, marks: marksOf[kind] }));
  return [...of('element', pack.elements), ...of('gate', pack.review_gates)];
}

/** What is put down to one question; `mark` is null while it is open. */
export const reviewAnswer = z.strictObject({
  kind: z.enum(questionKinds),
  question: code,
  mark: z.enum(reviewMarks).nullable(),
  /** What in the record says so. */
  evidence: z.string().max(2_000),
  /** What the adviser may take from it. */
  note: z.string().max(2_000),
});
/** See {@link reviewAnswer}. */
export type ReviewAnswer = z.infer<typeof reviewAnswer>;

/** A review while it is written: each question once at the most. */
export const reviewDraft = z.strictObject({ answers: z.array(reviewAnswer).max(80) });
/** See {@link reviewDraft}. */
export type ReviewDraft = z.infer<typeof reviewDraft>;

/** A question with a mark. */
export type MarkedAnswer = ReviewAnswer & { readonly mark: ReviewMark };

const isFor =
  ({ kind, id }: ReviewQuestion) =>
  (answer: ReviewAnswer) =>
    answer.kind === kind && answer.question === id;

/** What stands at a question, or an open answer. */
export function answerTo(draft: ReviewDraft, question: ReviewQuestion): ReviewAnswer {
  const open = { kind: question.kind, question: question.id, mark: null, evidence: '', note: '' };
  return draft.answers.find(isFor(question)) ?? open;
}

/** A draft in which one answer takes the place of what stood there. */
export function withAnswer(draft: ReviewDraft, answer: ReviewAnswer): ReviewDraft {
  const others = draft.answers.filter(({ kind, question }) => kind !== answer.kind || question !== answer.question);
  return { answers: [...others, answer] };
}

/** What is still missing from one answer, or null: a mark of its kind, or the words that some marks need. */
export function missingFrom(question: ReviewQuestion, { mark, evidence }: ReviewAnswer): 'mark' | 'words' | null {
  if (mark === null || !question.marks.includes(mark)) return 'mark';
  return needsWords(mark) && !saysSomething(evidence) ? 'words' : null;
}

/** The questions that a review cannot be finished without, each with what is missing. */
export function gapsIn(
  draft: ReviewDraft,
  questions: readonly ReviewQuestion[],
): { question: ReviewQuestion; missing: 'mark' | 'words' }[] {
  return questions.flatMap((question) => {
    const missing = missingFrom(question, answerTo(draft, question));
    return missing === null ? [] : [{ question, missing }];
  });
}

/** What goes on record of a draft that has no gaps: the questions of the sheet and nothing else. */
export function markedAnswers(draft: ReviewDraft, questions: readonly ReviewQuestion[]): MarkedAnswer[] {
  return questions.flatMap((question) => {
    const { mark, ...rest } = answerTo(draft, question);
    return mark === null ? [] : [{ ...rest, mark }];
  });
}
