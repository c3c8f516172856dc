import { isFieldName } from '../../domain/contact-fields.ts';
import type { FactName } from '../condition-schema.ts';
import type { Pack } from '../schema.ts';
import { fieldQuestions } from './field-questions.ts';
import { concernQuestions, noteQuestions, reportQuestion, solutionQuestions } from './list-questions.ts';
import type { Mentions } from './mentions.ts';
import { needQuestions } from './need-questions.ts';
import type { Question } from './question.ts';

/** For every fact that a condition mentions, the questions about a record that settle it. */
export function questionsFor(mentions: Mentions, pack: Pack): ReadonlyMap<FactName, readonly Question[]> {
  return new Map([...mentions.keys()].map((name) => [name, questionsAbout(name, mentions, pack)]));
}

/** A question of the same name has the same ways whichever fact it is about: they depend on the mentions alone. */
function questionsAbout(name: FactName, mentions: Mentions, pack: Pack): Question[] {
  if (isFieldName(name)) return fieldQuestions(name, mentions, pack);
  switch (name) {
    case 'requesterGroup':
      return fieldQuestions('requesterType', mentions, pack);
    case 'channelGroup':
      return fieldQuestions('channel', mentions, pack);
    case 'communityAccess':
      return fieldQuestions('routeOfAccess', mentions, pack);
    case 'triggers':
    case 'openTriggerCount':
      return concernQuestions(mentions, pack);
    case 'noteTags':
    case 'noteCount':
      return noteQuestions(mentions);
    case 'solutionCount':
    case 'acceptedCount':
    case 'openPromiseCount':
      return solutionQuestions(mentions, pack);
    case 'openReportCount':
      return [reportQuestion(pack)];
    case 'needAppears':
      return needQuestions(mentions, pack);
  }
}
