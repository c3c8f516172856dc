import { gatesOf } from '../../shared/domain/gates/index.ts';
import { follow } from '../../shared/domain/guide/follow.ts';
import { soundEdits } from '../../shared/domain/safety/sound-edits.ts';
import { scopeOf } from '../../shared/domain/scope-of.ts';

/** The rules under test: the real ones, or a copy in which one rule was changed on purpose. */
export interface Engine {
  readonly follow: typeof follow;
  readonly gatesOf: typeof gatesOf;
  readonly soundEdits: typeof soundEdits;
  readonly scopeOf: typeof scopeOf;
}

/** The rules as they are. */
export const realEngine: Engine = { follow, gatesOf, soundEdits, scopeOf };
