import type { Prompt } from '../../pack/guide-schema.ts';
import type { Pack } from '../../pack/schema.ts';
import { type Gates, gatesOf } from '../gates/index.ts';
import { lookAt, type Safety, safetyOf } from '../safety/safety-of.ts';
import { asksOf, type OpenAsk } from './asks-of.ts';
import type { Record } from './facts.ts';
import { holds } from './holds.ts';
import { type Suggestion, suggestionsOf } from './suggestions-of.ts';

/** How far one stage is. A gap is never a lock: it only says what has not come up yet. */
export type StageState = 'done' | 'gap' | 'not-needed';

/** Where a conversation is. */
export interface Following {
  readonly stages: readonly { readonly id: string; readonly state: StageState; readonly prompts: readonly Prompt[] }[];
  /** The first gap, or null. */
  readonly next: string | null;
  /** The shorter ways through that hold now. */
  readonly paths: readonly string[];
  /**
   * The questions that are open: those that the words of the talk ask for first, also where their stage is not needed;
   * then in the order of the stages, those of stages that are not needed left out.
   */
  readonly asks: readonly OpenAsk[];
  readonly cues: readonly Suggestion[];
  readonly safety: readonly Safety[];
  readonly gates: Gates;
}

/**
 * Follows a conversation: which stages are done and where the gaps are, which words are the right ones now, what
 * the notes suggest, what stands open about safety, and what still has to be on record before it can be closed.
 * Pure, and fast enough for every keystroke.
 */
export function follow(asTaken: Record, pack: Pack): Following {
  const record = lookAt(asTaken, pack);
  const paths = pack.guide.paths.filter(({ when }) => holds(when, record, pack));
  const leftOut = new Set(paths.flatMap(({ leaves_out }) => leaves_out));
  const stages = pack.guide.stages.map(({ id, applies, done, prompts }) => {
    const needed = !leftOut.has(id) && (applies === undefined || holds(applies, record, pack));
    const state: StageState = holds(done, record, pack) ? 'done' : needed ? 'gap' : 'not-needed';
    return { id, state, prompts: prompts.filter(({ when }) => when === undefined || holds(when, record, pack)) };
  });
  const { cues, asks } = suggestionsOf(record, pack);
  return {
    stages,
    next: stages.find(({ state }) => state === 'gap')?.id ?? null,
    paths: paths.map(({ id }) => id),
    asks: openAsks(record, pack, asks, (stage) => stages[stage]?.state !== 'not-needed'),
    cues,
    safety: safetyOf(record, pack),
    gates: gatesOf(record, pack),
  };
}

function openAsks(
  record: Record,
  pack: Pack,
  heard: ReadonlySet<string>,
  isNeeded: (stage: number) => boolean,
): OpenAsk[] {
  const asks = pack.guide.stages.flatMap((stage, at) =>
    asksOf(stage, record, pack).filter(({ key }) => isNeeded(at) || heard.has(key)),
  );
  return heard.size === 0 ? asks : asks.toSorted((a, b) => Number(heard.has(b.key)) - Number(heard.has(a.key)));
}
