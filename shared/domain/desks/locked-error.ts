import { AppError } from '../../errors.ts';

/** What is answered to every request but a few while nobody is signed in; `details.reason` is `locked`. */
export function lockedError(): AppError {
  return new AppError('forbidden', 'The desk is locked. Sign in to go on; nothing is lost.', {
    details: { reason: 'locked' },
  });
}
