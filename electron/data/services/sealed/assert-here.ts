import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext } from '../../context.ts';
import { findPassOf } from '../../queries/moves.ts';

/**
 * Makes sure that nobody else goes on with a conversation or its follow-up: what was passed on is read only here.
 *
 * @throws AppError `precondition`; `details.reason` is `passed-on`
 */
export function assertHere({ db }: ReadContext, contact: string): void {
  if (!findPassOf(db, contact)) return;
  throw new AppError('precondition', 'This was passed to a colleague, who goes on with it. Take it back first.', {
    details: { reason: 'passed-on' },
  });
}
