import type { Practice, PracticeCaller, PracticeQuestion, QuestionWay } from '../../pack/practice-schema.ts';
import { questionOf } from './questions-of.ts';

/** What a caller says to one question. */
export interface PracticeAnswer {
  readonly question: string;
  readonly words: string;
  /** What was told now for the first time, by the ids of the facts. */
  readonly told: readonly string[];
  /** What was held back: it takes more trust. */
  readonly heldBack: readonly string[];
  /** How far they trust whoever asks, after this question; from 0. */
  readonly trust: number;
}

/** What each way of asking does to trust. Asked again, a question changes nothing. */
const trustBy: Readonly<Record<QuestionWay, number>> = { open: 1, listening: 2, closed: 0, pushing: -1 };

/** What a question does to the trust that there is. */
export function trustAfter(trust: number, way: QuestionWay): number {
  return Math.max(0, trust + trustBy[way]);
}

interface Talk {
  readonly told: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
  readonly trust: number;
  readonly shrugs: number;
  readonly answers: readonly PracticeAnswer[];
}

const silence: Talk = { told: new Set(), asked: new Set(), trust: 0, shrugs: 0, answers: [] };

/** What a caller answers to every question in turn. Pure: the same questions always get the same answers. */
export function answersTo(practice: Practice, caller: string, asked: readonly string[]): readonly PracticeAnswer[] {
  const who = practice.callers[caller];
  if (!who) return [];
  return asked.reduce((talk: Talk, id) => {
    const question = questionOf(practice, caller, id);
    return question ? step(who, talk, { id, question }) : talk;
  }, silence).answers;
}

/** What a caller answers to one more question; undefined where they cannot be asked it. */
export function answer(
  practice: Practice,
  caller: string,
  asked: readonly string[],
  question: string,
): PracticeAnswer | undefined {
  if (!questionOf(practice, caller, question)) return undefined;
  return answersTo(practice, caller, [...asked, question]).at(-1);
}

function step(who: PracticeCaller, talk: Talk, { id, question }: { id: string; question: PracticeQuestion }): Talk {
  const isRepeated = talk.asked.has(id);
  const trust = isRepeated ? talk.trust : trustAfter(talk.trust, question.way);
  const about = Object.entries(who.facts).filter(([, { drawn_by: by }]) => by.includes(id));
  const untold = about.filter(([fact]) => !talk.told.has(fact));
  const now = untold.filter(([, fact]) => trust >= fact.trust);
  const heldBack = untold.filter(([, fact]) => trust < fact.trust);
  const [words, isShrug] = said(who, question, { now, heldBack, shrugs: talk.shrugs });
  const told = now.map(([fact]) => fact);
  return {
    told: new Set([...talk.told, ...told]),
    asked: new Set([...talk.asked, id]),
    trust,
    shrugs: talk.shrugs + (isShrug ? 1 : 0),
    answers: [...talk.answers, { question: id, words, told, heldBack: heldBack.map(([fact]) => fact), trust }],
  };
}

type Facts = readonly (readonly [string, PracticeCaller['facts'][string]])[];

/** The words of an answer, and whether there was nothing to say. */
function said(
  who: PracticeCaller,
  { way }: PracticeQuestion,
  { now, heldBack, shrugs }: { now: Facts; heldBack: Facts; shrugs: number },
): readonly [string, boolean] {
  if (now.length > 0) return [now.map(([, fact]) => fact.says).join(' '), false];
  if (way === 'pushing') return [who.pushed, false];
  const guarded = heldBack.find(([, fact]) => fact.guarded !== undefined)?.[1].guarded;
  if (guarded !== undefined) return [guarded, false];
  return [who.shrugs[shrugs % who.shrugs.length] ?? '', true];
}
