import type { FieldName } from '../../domain/contact-fields.ts';
import type { FactName } from '../condition-schema.ts';
import type { Pack } from '../schema.ts';
import { fieldQuestions } from './field-questions.ts';
import { concernQuestions, noteQuestions } from './list-questions.ts';
import type { Mentions } from './mentions.ts';
import type { Question } from './question.ts';

/** The answers that can show a need by themselves. Those that every pack has come first. */
const telling: readonly FieldName[] = [
  ...(['capacityConcern', 'difficulty', 'needsChanged', 'assessmentAskedFor', 'otherAskedFor'] as const),
  ...(['carerNeeds', 'assessmentDecision', 'otherDecision', 'abuseTypes', 'topicsAlso'] as const),
];

/** Something that can show a need: the facts by which a condition sees it, and the questions that settle it. */
interface Sign {
  readonly seenAs: readonly FactName[];
  readonly questions: (mentions: Mentions, pack: Pack) => readonly Question[];
}

const signs: readonly Sign[] = [
  ...telling.map((field): Sign => {
    return { seenAs: [field], questions: (mentions, pack) => fieldQuestions(field, mentions, pack) };
  }),
  { seenAs: ['noteTags', 'noteCount'], questions: noteQuestions },
  { seenAs: ['triggers', 'openTriggerCount'], questions: concernQuestions },
];

/**
 * What settles whether need appears: what it is about, and every sign of a need that the condition sees. Signs that
 * it does not see are all alike to it, so that one stands for the rest; without that the proofs would take minutes.
 */
export function needQuestions(mentions: Mentions, pack: Pack): Question[] {
  const isSeen = ({ seenAs }: Sign) => seenAs.some((fact) => mentions.has(fact));
  const unseen = signs.filter((sign) => !isSeen(sign)).slice(0, 1);
  return [
    ...fieldQuestions('topicMain', mentions, pack),
    ...[...signs.filter(isSeen), ...unseen].flatMap(({ questions }) => questions(mentions, pack)),
  ];
}
