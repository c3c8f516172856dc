import type { FeedProblem } from '../../../../../shared/domain/directory/feed-problem.ts';

/** Thrown inside the reading of a feed where nothing more can come of it; it never leaves `readFeed`. */
export class FeedStop extends Error {
  readonly problem: FeedProblem;
  constructor(problem: FeedProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}
