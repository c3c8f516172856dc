import { entryOf } from '../guide/entry-of.ts';
import { saysSomething } from '../guide/says-something.ts';
import { type ReportItem, reportOf } from '../safety/report.ts';
import type { SheetView } from './sheet-record.ts';
import { either, joined, labelOf, quotedLine } from './words.ts';

/** A question of the report stage (Making Safeguarding Personal), and its answer; null while there is none. */
export interface SafeguardingQuestion {
  readonly question: string;
  readonly answer: string | null;
}

const agreement = {
  agrees: 'Agrees, heard from them',
  'agrees-as-told-by-caller': 'Agrees, as the caller says; not heard from them',
  disagrees: 'Does not agree',
  'not-able-to-ask': 'Could not be asked',
  'not-asked': null,
} as const;

const isUnagreed = ({ question, given }: ReportItem) =>
  entryOf(question.answers, given?.answer ?? null)?.unagreed === true;

const given = (answer: string) => (answer === '' ? null : answer);

function reportedAnswer({ question, given }: ReportItem): string | null {
  if (given === null) return null;
  const said = saysSomething(given.words) ? `“${given.words.trim()}”` : '';
  return joined(entryOf(question.answers, given.answer)?.say ?? '', said) || null;
}

/**
 * The questions that whoever looks after safeguarding asks first, with what is on record: the council's own for a
 * report, whether it goes on without agreement, capacity, and what matters to the person. Nothing is taken for granted.
 */
export function safeguardingQuestions({ contact, fields, pack }: SheetView): SafeguardingQuestion[] {
  const spokeThemselves = fields.spokenTo === 'person' || fields.spokenTo === 'person-and-caller';
  const wishes = spokeThemselves ? contact.notes.filter(({ tag }) => tag === 'goal' || tag === 'own-words') : [];
  const reported = reportOf({ fields }, pack);
  const isAgreed = fields.agreement === 'agrees' && !reported.some(isUnagreed);
  return [
    ...reported.map((item) => ({ question: item.question.label, answer: reportedAnswer(item) })),
    { question: 'The person and this conversation', answer: fields.agreement && agreement[fields.agreement] },
    ...(isAgreed
      ? []
      : [
          {
            question: 'Ground on which it goes on without their agreement',
            answer: given(labelOf(pack.justifications, fields.justification)),
          },
        ]),
    {
      question: 'Concern about capacity for this decision',
      answer: given(
        joined(either(fields.capacityConcern, 'Yes', 'No'), fields.capacityDecision.trim(), fields.capacityWhy.trim()),
      ),
    },
    { question: 'What matters to them', answer: given(wishes.map(quotedLine).join(' ')) },
    {
      question: 'Who supports them, and whether an advocate is needed',
      answer: given(
        joined(
          fields.supportedBy.trim(),
          either(fields.advocateAsked, 'an advocate was asked for', 'no advocate was asked for'),
        ),
      ),
    },
  ];
}

/** The questions and answers, those without one marked as such. */
export function questionsText(view: SheetView): string {
  return safeguardingQuestions(view)
    .map(
      ({ question, answer }) =>
        `${question}: ${answer !== null && saysSomething(answer) ? answer : 'NOT ANSWERED YET'}`,
    )
    .join('\n');
}
