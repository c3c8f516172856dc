import type { Change } from '../changes.ts';
import type { GivenAttempt, GivenResult } from '../follow-up/notes.ts';
import type { HandOverResult } from '../hand-over/view.ts';
import type { Id } from '../ids.ts';
import type { CivilDate, Instant } from '../time.ts';

/** A conversation of the year, from its beginning to its end. */
export interface TakeStep {
  readonly do: 'take';
  readonly contact: Id;
  readonly visit: Id;
  readonly channel: string;
  readonly changes: readonly Change[];
  /** When it ended; null where it is still open. */
  readonly ended: Instant | null;
  /** An earlier one of the same person, and whether we began this one because of it or they came by themselves. */
  readonly from: { readonly contact: Id; readonly why: 'follow-up' | 'came-back' } | null;
}

type Doing =
  | TakeStep
  | { readonly do: 'try'; readonly contact: Id; readonly note: Id; readonly attempt: GivenAttempt }
  | { readonly do: 'result'; readonly contact: Id; readonly note: Id; readonly result: GivenResult }
  | { readonly do: 'keep-closed'; readonly contact: Id; readonly note: Id; readonly why: string }
  | { readonly do: 'keep-promise'; readonly contact: Id; readonly solution: Id }
  | { readonly do: 'taken'; readonly contact: Id; readonly route: string; readonly who: string }
  | {
      readonly do: 'came-of-it';
      readonly contact: Id;
      readonly note: Id;
      readonly route: string;
      readonly result: HandOverResult;
      readonly words: string;
    }
  | { readonly do: 'ring-back'; readonly contact: Id; readonly note: Id }
  | { readonly do: 'give-up'; readonly contact: Id; readonly why: string }
  | { readonly do: 'see-override'; readonly contact: Id; readonly closedAt: Instant }
  | { readonly do: 'rebase'; readonly rebase: Id; readonly from: CivilDate; readonly reason: string };

/** Something that somebody of the team did in the year: when, and who by their place in the team; the lead is -1. */
export type YearStep = Doing & { readonly at: Instant; readonly by: number };

/** The place of the lead among the people of a year. */
export const leadsPlace = -1;
