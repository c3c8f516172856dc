import { type Finding, finding } from '../finding.ts';
import { countsOf, readingAge } from './reading-age.ts';
import type { WrittenRule } from './rule.ts';

/** As long as a prompt may be, in characters: longer, and it is no longer said in one breath. */
export const longestPrompt = 160;
/** The ages at which words can be followed: those to say, and their plainer form. */
export const oldestReader = { say: 12, plainer: 10 } as const;
/** The index says nothing about a few words on their own, such as “Anything else?”. */
const fewestWords = 5;

/** Prompts are short, and are followed by people who do not read much. */
export const plainPrompts: WrittenRule = ({ guide }) =>
  guide.stages.flatMap(({ prompts }, stage) =>
    prompts.flatMap(({ say, plainer }, at) => {
      const here = ['guide', 'stages', stage, 'prompts', at];
      return [
        ...plainText([...here, 'say'], say, oldestReader.say),
        ...(plainer === undefined ? [] : plainText([...here, 'plainer'], plainer, oldestReader.plainer)),
      ];
    }),
  );

/** The findings for words that are too long to say or too hard to follow at an age. */
export function plainText(path: Finding['path'], text: string, oldest: number): Finding[] {
  const long =
    text.length <= longestPrompt
      ? []
      : finding(
          'too-long',
          path,
          `This has ${text.length} characters, and nobody says that in one breath: at most ${longestPrompt}. Split it, or leave something out.`,
        );
  const age = readingAge(text);
  const hard =
    age <= oldest || countsOf(text).words < fewestWords
      ? []
      : finding(
          'hard-to-read',
          path,
          `This is worded for readers aged ${age}, and here ${oldest} is the most. Use shorter words and shorter sentences.`,
        );
  return [...long, ...hard];
}
