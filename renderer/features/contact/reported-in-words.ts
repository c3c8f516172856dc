import { entryOf } from '../../../shared/domain/guide/entry-of.ts';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import type { Reported, ReportQuestion } from '../../../shared/domain/safety/report.ts';

/** What was answered to a question of the report: the answer as the council words it, and what was said in words. */
export function reportedInWords(question: ReportQuestion | undefined, { answer, words }: Reported): string {
  const said = answer === null ? '' : (entryOf(question?.answers ?? {}, answer)?.say ?? answer);
  return [said, saysSomething(words) ? `“${words.trim()}”` : ''].filter((part) => part !== '').join(': ');
}
