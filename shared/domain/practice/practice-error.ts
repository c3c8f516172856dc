import { AppError } from '../../errors.ts';

/** What stands around the practice desk, on every screen and in both themes. */
export const practiceWords = 'Practice: nobody here is real, and nothing is counted or sent';

/** What the window of the practice desk is called. */
export const practiceTitle = 'Practice – nobody here is real – Frontdoor';

/** What is answered at the practice desk to everything that would let something out of it, or real data in. */
export function notInPractice(): AppError {
  return new AppError(
    'precondition',
    'This is the practice desk: nothing is exported, reported, passed to a colleague or taken in here. Do it on the real one.',
    { details: { reason: 'practice' } },
  );
}

/** What is answered on the real desk to everything that belongs to practice. */
export function onlyInPractice(): AppError {
  return new AppError('precondition', 'Practice has a desk of its own. Open it by “Practice”.', {
    details: { reason: 'real' },
  });
}
