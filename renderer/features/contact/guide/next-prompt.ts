import type { Following } from '../../../../shared/domain/guide/follow.ts';

/** Where the guide stands: a stage that is spread out, and which of its prompts is the one to say. */
export interface GuidePlace {
  readonly stage: string;
  readonly prompt: number;
}

/** The next prompt: the next one of the stage, then the first of the next stage with a gap, round and round. */
export function nextPrompt({ stages }: Pick<Following, 'stages'>, now: GuidePlace | null): GuidePlace | null {
  const at = stages.findIndex(({ id }) => id === now?.stage);
  const prompts = stages[at]?.prompts.length ?? 0;
  if (now && now.prompt + 1 < prompts) return { stage: now.stage, prompt: now.prompt + 1 };
  const round = [...stages.slice(at + 1), ...stages.slice(0, at + 1)];
  const stage = round.find(({ state }) => state === 'gap') ?? round[0];
  return stage ? { stage: stage.id, prompt: 0 } : null;
}
