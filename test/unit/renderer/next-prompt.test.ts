import { describe, expect, test } from 'vitest';
import { nextPrompt } from '../../../renderer/features/contact/guide/next-prompt.ts';
import { type Following, follow } from '../../../shared/domain/guide/follow.ts';
import type { Stage } from '../../../shared/pack/guide-schema.ts';
import { recordWith, somerset } from '../../support/packs.ts';

const stage = (id: string, prompts: number): Stage => ({
  id,
  title: id,
  purpose: id,
  prompts: Array.from({ length: prompts }, (_, index) => ({ say: `${id} ${index}` })),
  done: { known: 'personName' },
});
const stages = [stage('a', 2), stage('b', 1), stage('c', 1)];

function following(states: readonly ('done' | 'gap' | 'not-needed')[]): Following {
  const listed = stages.map(({ id }, index) => ({ id, state: states[index] ?? 'gap' }));
  return {
    ...follow(recordWith(), somerset),
    stages: listed,
    next: listed.find(({ state }) => state === 'gap')?.id ?? null,
  };
}

describe('the next prompt', () => {
  test('is the next of the stage', () => {
    expect(nextPrompt(stages, following(['gap', 'gap', 'gap']), { stage: 'a', prompt: 0 })).toEqual({
      stage: 'a',
      prompt: 1,
    });
  });

  test('then the first of the next stage with a gap', () => {
    const at = { stage: 'a', prompt: 1 };
    expect(nextPrompt(stages, following(['gap', 'done', 'gap']), at)).toEqual({ stage: 'c', prompt: 0 });
  });

  test('goes round', () => {
    const at = { stage: 'c', prompt: 0 };
    expect(nextPrompt(stages, following(['gap', 'done', 'done']), at)).toEqual({ stage: 'a', prompt: 0 });
  });

  test('goes on through the stages where there is no gap left', () => {
    const at = { stage: 'a', prompt: 1 };
    expect(nextPrompt(stages, following(['done', 'not-needed', 'done']), at)).toEqual({ stage: 'b', prompt: 0 });
  });

  test('comes to every prompt of the real guide', () => {
    const { stages: real } = somerset.guide;
    const state = follow(recordWith(), somerset);
    const seen = new Set<string>();
    let at = nextPrompt(real, state, null);
    for (let tried = 0; tried < 100; tried += 1) {
      if (at) seen.add(`${at.stage} ${at.prompt}`);
      at = nextPrompt(real, state, at);
    }
    const open = real.filter(({ id }) => state.stages.some((other) => other.id === id && other.state === 'gap'));
    expect(seen.size).toBe(open.reduce((sum, { prompts }) => sum + prompts.length, 0));
  });
});
