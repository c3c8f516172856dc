import type { OpenAsk } from '../../../../shared/domain/guide/asks-of.ts';

/** The question that is on the screen, with its answers in the order of their keys. */
export interface AskOnScreen {
  readonly key: string;
  readonly says: readonly string[];
}

/**
 * The question with every answer that is on the screen already under the key it has there: what is heard meanwhile
 * changes no number under the eye. An answer that fits no more gives its key to a new one; once nothing new is left
 * the others close up. Pure.
 */
export function keepPlaces(ask: OpenAsk, shown: AskOnScreen | null): OpenAsk {
  if (shown === null || shown.key !== ask.key) return ask;
  const bySay = new Map(ask.answers.map((answer) => [answer.say, answer]));
  const fresh = ask.answers.filter(({ say }) => !shown.says.includes(say));
  const kept = shown.says.flatMap((say) => bySay.get(say) ?? fresh.shift() ?? []);
  return { ...ask, answers: [...kept, ...fresh] };
}
