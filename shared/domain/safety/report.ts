import type { Pack } from '../../pack/schema.ts';
import type { Change } from '../changes.ts';
import type { ContactFields } from '../contact-fields.ts';
import { entryOf } from '../guide/entry-of.ts';
import type { Record } from '../guide/facts.ts';
import { saysSomething } from '../guide/says-something.ts';
import type { Instant } from '../time.ts';
import { isAbuseWorry } from './abuse-worry.ts';
import { raise } from './raise.ts';

/** A question of the report as the council asks it. */
export type ReportQuestion = Pack['report_questions'][string];
/** What was answered to one question: one of its answers, words, or both. */
export type Reported = ContactFields['report'][number];

/** One question of the report, with what was answered so far. */
export interface ReportItem {
  readonly id: string;
  readonly question: ReportQuestion;
  readonly given: Reported | null;
  readonly isAnswered: boolean;
}

/** An answer is one once it says why, where it has to; words are an answer by themselves where the question takes them. */
export function isAnswer(question: ReportQuestion, given: Reported | null): boolean {
  if (given === null) return false;
  const chosen = entryOf(question.answers, given.answer);
  if (chosen === undefined) return given.answer === null && question.words && saysSomething(given.words);
  return !chosen.explain || saysSomething(given.words);
}

/** The questions whose answers whoever takes a report on will need, in the council's order. Nothing ever waits for them. */
export function reportOf({ fields }: Pick<Record, 'fields'>, pack: Pack): ReportItem[] {
  return Object.entries(pack.report_questions).flatMap(([id, question]) => {
    const given = fields.report.find((item) => item.question === id) ?? null;
    if (question.retired && given === null) return [];
    return { id, question, given, isAnswered: isAnswer(question, given) };
  });
}

/** How many questions of the report nobody has answered. */
export function openReportCount(record: Pick<Record, 'fields'>, pack: Pack): number {
  return reportOf(record, pack).filter(({ isAnswered, question }) => !isAnswered && !question.retired).length;
}

/** True where a worry about abuse or neglect is reported without the person's agreement: that takes a ground. */
export function goesWithoutAgreement(record: Record, pack: Pack): boolean {
  const isSaid = reportOf(record, pack).some(
    ({ question, given }) => given !== null && entryOf(question.answers, given.answer)?.unagreed === true,
  );
  return isSaid && isAbuseWorry(record, pack);
}

/**
 * The edits of an answer, whole or in part. An answer that is itself a worry, such as “not safe now”, raises it; taking
 * the answer back does not take the worry away.
 */
export function reportEdits(
  record: Record,
  pack: Pack,
  question: string,
  part: Partial<Omit<Reported, 'question'>>,
  now: Instant,
): Change[] {
  const { report } = record.fields;
  const before = report.find((item) => item.question === question) ?? { question, answer: null, words: '' };
  const after = { ...before, ...part };
  const others = report.filter((item) => item.question !== question);
  const isEmpty = after.answer === null && after.words === '';
  const asked = entryOf(pack.report_questions, question);
  const raises = entryOf(asked?.answers ?? {}, after.answer)?.raises ?? null;
  const isNew = after.answer !== before.answer;
  return [
    { field: 'report', value: isEmpty ? others : [...others, after] },
    ...(raises !== null && isNew ? raise(record, pack, raises, now) : []),
  ];
}
