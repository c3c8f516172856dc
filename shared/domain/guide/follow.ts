import type { Pack } from '../../pack/schema.ts';
import { type Gate, gatesOf } from '../gates/index.ts';
import type { Record } from './facts.ts';
import { holds } from './holds.ts';

/** How far one stage is. A gap is never a lock: it only says what has not come up yet. */
export type StageState = 'done' | 'gap' | 'not-needed';

/** Where a conversation is. */
export interface Following {
  readonly stages: readonly { readonly id: string; readonly state: StageState }[];
  /** The first gap, or null. */
  readonly next: string | null;
  readonly gates: readonly Gate[];
}

/**
 * Follows a conversation: which stages are done, where the gaps are, and what still has to be on record
 * before it can be closed. Pure, and fast enough for every keystroke.
 */
export function follow(record: Record, pack: Pack): Following {
  const stages = pack.guide.stages.map((stage) => {
    const applies = stage.applies === undefined || holds(stage.applies, record, pack);
    const state: StageState = applies ? (holds(stage.done, record, pack) ? 'done' : 'gap') : 'not-needed';
    return { id: stage.id, state };
  });
  return { stages, next: stages.find(({ state }) => state === 'gap')?.id ?? null, gates: gatesOf(record, pack) };
}
