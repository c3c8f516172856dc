import type { Solution } from '../../../shared/domain/contact.ts';
import type { HeardSafety } from '../../../shared/domain/follow-up/heard-safety.ts';
import type { Result } from '../../../shared/domain/follow-up/notes.ts';
import type { DueRow, FollowUpView } from '../../../shared/domain/follow-up/view.ts';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { saidOfSolution } from '../../../shared/domain/said-of-solution.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Entry, Pack } from '../../../shared/pack/schema.ts';
import { shortDate, shortMoment } from '../../lib/dates.ts';
import { checkWords, followUpMethodWords, solvedWords } from '../../lib/follow-up-words.ts';

/** How far they felt listened to, from 1 to 5. */
export const listenedWords = ['Not at all', 'A little', 'Partly', 'Mostly', 'Fully'] as const;

/** The words for a code; the code itself where the pack does not know it. */
export function labelIn(list: Readonly<Record<string, Entry>>, code: string | null): string {
  return code === null ? '' : (list[code]?.label ?? code);
}

/** Who a follow-up is about. */
export function nameOf({ personName, requesterName }: Pick<DueRow, 'personName' | 'requesterName'>): string {
  if (saysSomething(personName)) return personName.trim();
  return saysSomething(requesterName) ? `Call from ${requesterName.trim()}` : 'No name given';
}

/** A fact about a result. */
interface Told {
  readonly name: string;
  readonly words: string;
}

/** What a result says, as far as it says anything. */
export function resultInWords(result: Result, { contact }: FollowUpView, own: Pack, today: Pack): Told[] {
  const solutionOf = (id: string) => contact.solutions.find((solution) => solution.id === id);
  const told: Told[] = [
    { name: 'How it went', words: labelIn(today.follow_up_results, result.result) },
    ...result.checks.map(({ solution, answer }) => {
      const about = solutionOf(solution);
      return { name: about ? nameOfSolution(about, own) : 'What could help', words: checkWords[answer] };
    }),
    {
      name: 'Felt listened to',
      words: result.listened === null ? '' : `${listenedWords[result.listened - 1] ?? ''}, ${result.listened} of 5`,
    },
    { name: 'Solved', words: result.solved === null ? '' : solvedWords[result.solved] },
    { name: 'In their words', words: saysSomething(result.words) ? `“${result.words.trim()}”` : '' },
    { name: 'Told', words: result.toldIn === null ? '' : 'in a later conversation, without being asked' },
    { name: 'Reached by', words: result.method === null ? '' : followUpMethodWords[result.method].toLowerCase() },
    { name: 'This way because', words: result.reason },
    { name: 'Ask again', words: result.nextOn === null ? '' : shortDate(result.nextOn) },
    { name: 'No conversation because', words: result.keptClosed },
    { name: 'Put right because', words: result.correction?.why ?? '' },
    { name: 'Noted', words: noted(result.at, result.by) },
  ];
  return told.filter(({ words }) => saysSomething(words));
}

/** An answer after which they are asked again, `Wed 8 April, 09:30: not tried yet (Sam). Asked again on Wed 22 April.` */
export function roundInWords({ at, result, by, nextOn }: Result, today: Pack): string {
  const again = nextOn === null ? '' : ` Asked again on ${shortDate(nextOn)}.`;
  return `${shortMoment(at)}: ${labelIn(today.follow_up_results, result).toLowerCase()} (${by}).${again}`;
}

const noted = (at: Instant, by: string) => `${shortMoment(at)}, ${by}`;

/** What a solution is called: in the words that were used, or else the kind of help. */
export function nameOfSolution(solution: Pick<Solution, 'tier' | 'words' | 'service'>, pack: Pack): string {
  const kind = labelIn(pack.solution_tiers, solution.tier);
  const said = saidOfSolution(solution);
  return said === '' ? kind : `${kind}: ${said}`;
}

/** What words suggest about safety, `Safety? Abuse or neglect, from “hits me”.` */
export function safetyInWords(heard: readonly HeardSafety[], { safety_triggers }: Pack): string {
  return `Safety? ${heard.map(({ trigger, words }) => `${labelIn(safety_triggers, trigger)}, from “${words}”`).join('; ')}.`;
}
