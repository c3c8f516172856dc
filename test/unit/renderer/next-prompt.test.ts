import { describe, expect, test } from 'vitest';
import { nextPrompt } from '../../../renderer/features/contact/guide/next-prompt.ts';
import { type Following, follow, type StageState } from '../../../shared/domain/guide/follow.ts';
import { recordWith, somerset } from '../../support/packs.ts';

const prompts = (count: number) => Array.from({ length: count }, (_, index) => ({ say: `prompt ${index}` }));
const stagesIn = (a: StageState, b: StageState, c: StageState): Pick<Following, 'stages'> => ({
  stages: [
    { id: 'a', state: a, prompts: prompts(2) },
    { id: 'b', state: b, prompts: prompts(1) },
    { id: 'c', state: c, prompts: prompts(1) },
  ],
});

describe('the next prompt', () => {
  test('is the next of the stage', () => {
    expect(nextPrompt(stagesIn('gap', 'gap', 'gap'), { stage: 'a', prompt: 0 })).toEqual({ stage: 'a', prompt: 1 });
  });

  test('then the first of the next stage with a gap', () => {
    expect(nextPrompt(stagesIn('gap', 'done', 'gap'), { stage: 'a', prompt: 1 })).toEqual({ stage: 'c', prompt: 0 });
  });

  test('goes on where the stage has fewer words by now', () => {
    expect(nextPrompt(stagesIn('gap', 'gap', 'gap'), { stage: 'a', prompt: 7 })).toEqual({ stage: 'b', prompt: 0 });
  });

  test('goes round', () => {
    expect(nextPrompt(stagesIn('gap', 'done', 'done'), { stage: 'c', prompt: 0 })).toEqual({ stage: 'a', prompt: 0 });
  });

  test('goes on through the stages where there is no gap left', () => {
    expect(nextPrompt(stagesIn('done', 'not-needed', 'done'), { stage: 'a', prompt: 1 })).toEqual({
      stage: 'b',
      prompt: 0,
    });
  });

  test('comes to every prompt that is right now in the real guide', () => {
    const state = follow(recordWith(), somerset);
    const seen = new Set<string>();
    let at = nextPrompt(state, null);
    for (let tried = 0; tried < 100; tried += 1) {
      if (at) seen.add(`${at.stage} ${at.prompt}`);
      at = nextPrompt(state, at);
    }
    const gaps = state.stages.filter((stage) => stage.state === 'gap');
    expect(seen.size).toBe(gaps.reduce((sum, stage) => sum + stage.prompts.length, 0));
  });
});
