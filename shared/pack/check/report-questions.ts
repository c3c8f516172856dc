import { type Finding, finding } from '../finding.ts';
import { mostAnswers } from '../guide-schema.ts';
import type { WrittenPack } from '../written-pack.ts';
import { missingId } from './missing-id.ts';
import { retiredId } from './retired-ids.ts';
import type { WrittenRule } from './rule.ts';

/**
 * What is asked for a report about abuse or neglect can be answered: by words or by at most as many answers as there
 * are keys, each worry that an answer raises is there, and going on without agreement has a ground to choose.
 */
export const reportQuestions: WrittenRule = (written) => [
  ...kindsOfAbuse(written),
  ...Object.entries(written.report_questions).flatMap(([id, question]) => {
    if (question.retired) return [];
    const here = ['report_questions', id];
    const answers = Object.entries(question.answers);
    return [
      ...(answers.length === 0 && !question.words
        ? finding('incomplete', here, `Nothing can answer “${question.label}”. Give it answers, or write words: true.`)
        : []),
      ...(answers.length > mostAnswers
        ? finding(
            'contradiction',
            [...here, 'answers'],
            `“${question.label}” has ${answers.length} answers, and there are keys for ${mostAnswers}. Take some out.`,
          )
        : []),
      ...answers.flatMap(([answer, { raises }]) => {
        if (raises === undefined) return [];
        const place = [...here, 'answers', answer, 'raises'];
        const missing = missingId(written, 'safety_triggers', raises, place);
        return missing.length > 0 ? missing : retiredId(written, 'safety_triggers', raises, place);
      }),
    ];
  }),
  ...grounds(written),
];

/** Where abuse can be raised there is something to say about what kind it is. */
function kindsOfAbuse({ safety_triggers: triggers, abuse_types: kinds }: WrittenPack): Finding[] {
  const isRaised = Object.values(triggers).some(({ abuse, retired }) => abuse && !retired);
  if (!isRaised || Object.values(kinds).some(({ retired }) => !retired)) return [];
  const message = 'Abuse or neglect can be raised, and no kind of it can be chosen. Fill in abuse_types.';
  return finding('incomplete', ['abuse_types'], message);
}

function grounds({ report_questions: questions, justifications }: WrittenPack): Finding[] {
  const unagreed = Object.entries(questions).flatMap(([id, { answers, retired }]) =>
    retired ? [] : Object.entries(answers).flatMap(([answer, { unagreed: is }]) => (is ? [[id, answer]] : [])),
  );
  const [first] = unagreed;
  if (!first || Object.values(justifications).some(({ retired }) => !retired)) return [];
  const [id = '', answer = ''] = first;
  const message = 'A report without agreement takes a ground, and there is none to choose. Fill in justifications.';
  return finding('incomplete', ['report_questions', id, 'answers', answer, 'unagreed'], message);
}
