import type { OpenAsk } from '../../../../shared/domain/guide/asks-of.ts';
import type { Following } from '../../../../shared/domain/guide/follow.ts';
import type { WorkspaceUi } from '../workspace-ui.ts';

/**
 * The question that is offered now: of the stage that the adviser has turned to, else the first that is open and
 * has not been put off. Null where nothing is left to ask. Pure.
 */
export function currentAsk(
  { asks }: Pick<Following, 'asks'>,
  { guide, later }: Pick<WorkspaceUi, 'guide' | 'later'>,
): OpenAsk | null {
  const waiting = asks.filter(({ key }) => !later.has(key));
  return waiting.find(({ stage }) => stage === guide?.stage) ?? waiting[0] ?? null;
}
