import type { OpenAsk } from '../../../../shared/domain/guide/asks-of.ts';
import type { Following } from '../../../../shared/domain/guide/follow.ts';
import type { WorkspaceUi } from '../workspace-ui.ts';
import { keepPlaces } from './keep-places.ts';

/**
 * The question that is offered now: how it ends, where the adviser has gone to that; else of the stage that they have
 * turned to, else the first that comes forward and has not been put off. While it is on the screen its answers keep their
 * keys. Null where nothing is left to ask. Pure.
 */
export function currentAsk(
  { asks }: Pick<Following, 'asks'>,
  { guide, later, pane, shownAsk }: Pick<WorkspaceUi, 'guide' | 'later' | 'pane' | 'shownAsk'>,
): OpenAsk | null {
  const ask = chosenAsk(asks, { guide, later, pane });
  return ask && keepPlaces(ask, shownAsk);
}

function chosenAsk(
  asks: readonly OpenAsk[],
  { guide, later, pane }: Pick<WorkspaceUi, 'guide' | 'later' | 'pane'>,
): OpenAsk | null {
  const waiting = asks.filter(({ key }) => !later.has(key));
  const ending = pane === 'outcome' ? waiting.find(({ key }) => key === 'outcomeRoute') : undefined;
  if (ending) return ending;
  return (
    waiting.find(({ stage }) => stage === guide?.stage) ?? waiting.find(({ comesForward }) => comesForward) ?? null
  );
}
