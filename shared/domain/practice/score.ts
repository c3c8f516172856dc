import { z } from 'zod';
import type { Practice, PracticeFact } from '../../pack/practice-schema.ts';
import type { Pack } from '../../pack/schema.ts';
import type { Record } from '../guide/facts.ts';
import { holds } from '../guide/holds.ts';
import { code } from '../ids.ts';
import { questionKinds, questionsOf, type ReviewMark, reviewMarks } from '../review/marks.ts';
import { answersTo } from './answer.ts';
import { marksFor } from './marks-for.ts';
import { questionOf } from './questions-of.ts';

const item = z.strictObject({
  is: z.enum(['heard', 'recorded', 'pushed']),
  isGood: z.boolean(),
  /** What it is about: what they told, what is on record, or what was said to them. */
  what: z.string(),
  /** Why it matters; empty where it went well. */
  why: z.string(),
  /** A question that would have drawn it out; null where it is none of questions. */
  ask: z.string().nullable(),
  /** They were asked, and held it back: they had not begun to trust. */
  wasHeldBack: z.boolean(),
});
/** One thing that the score of a practice looks at. */
export type ScoreItem = z.infer<typeof item>;

/** How far one element of the conversation shows, and what it rests on. */
export const practiceScore = z.array(
  z.strictObject({
    kind: z.enum(questionKinds),
    id: code,
    label: z.string(),
    lookFor: z.string(),
    mark: z.enum(reviewMarks),
    items: z.array(item),
  }),
);
/** See {@link practiceScore}. */
export type PracticeScore = z.infer<typeof practiceScore>;

type Shown = ScoreItem & { readonly shows: readonly string[] };

/**
 * Scores a practice as a reviewer would look at it: the elements of the conversation, then what must not be left out,
 * in the council's order and words. Each says what it rests on, what was missed and why. There is no sum and no rank.
 *
 * @param asked what was asked, in its order
 * @param record the conversation as it was put on record
 */
export function scorePractice(pack: Pack, caller: string, asked: readonly string[], record: Record): PracticeScore {
  const shown = [...heard(pack.practice, caller, asked), ...recorded(pack, caller, record)];
  const slips = slipsIn(pack.practice, caller, asked);
  return questionsOf(pack).flatMap(({ kind, id, label, lookFor }) => {
    const items = [...shown, ...slips].filter(({ shows }) => shows.includes(id));
    const isAskedFor = shown.some(({ shows }) => shows.includes(id));
    if (kind === 'gate' && !isAskedFor) return [];
    const mark = isAskedFor ? markOf(kind, items) : 'not-applicable';
    return { ...{ kind, id, label, lookFor, mark }, items: items.map(({ shows: _, ...rest }) => rest) };
  });
}

function markOf(kind: 'element' | 'gate', items: readonly ScoreItem[]): ReviewMark {
  const isWhole = items.every(({ isGood }) => isGood);
  if (kind === 'gate') return isWhole ? 'pass' : 'fail';
  if (isWhole) return 'clear';
  return items.some(({ isGood }) => isGood) ? 'partly' : 'not-evident';
}

function heard(practice: Practice, caller: string, asked: readonly string[]): Shown[] {
  const answers = answersTo(practice, caller, asked);
  const told = new Set(answers.flatMap((each) => each.told));
  const heldBack = new Set(answers.flatMap((each) => each.heldBack));
  return Object.entries(practice.callers[caller]?.facts ?? {}).map(([id, fact]): Shown => {
    const isGood = told.has(id);
    return {
      ...{ is: 'heard', isGood, what: fact.says, shows: fact.shows },
      why: isGood ? '' : (fact.why ?? ''),
      ask: isGood ? null : bestQuestion(practice, caller, fact),
      wasHeldBack: !isGood && heldBack.has(id),
    };
  });
}

function bestQuestion(practice: Practice, caller: string, { drawn_by: by }: PracticeFact): string | null {
  const [best] = by.flatMap((id) => questionOf(practice, caller, id) ?? []).filter(({ way }) => way !== 'pushing');
  return best?.ask ?? null;
}

function recorded(pack: Pack, caller: string, record: Record): Shown[] {
  return Object.values(marksFor(pack.practice, caller)).map(({ shows, look_for: what, missed, when }): Shown => {
    const isGood = holds(when, record, pack);
    return { is: 'recorded', isGood, what, why: isGood ? '' : missed, ask: null, wasHeldBack: false, shows };
  });
}

function slipsIn(practice: Practice, caller: string, asked: readonly string[]): Shown[] {
  return [...new Set(asked)].flatMap((id): Shown[] => {
    const question = questionOf(practice, caller, id);
    if (!question?.costs) return [];
    const { shows, why } = question.costs;
    return [{ is: 'pushed', isGood: false, what: question.ask, why, ask: null, wasHeldBack: false, shows }];
  });
}
