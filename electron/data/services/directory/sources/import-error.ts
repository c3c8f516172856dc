import { type FeedProblem, feedProblemSentence } from '../../../../../shared/domain/directory/feed-problem.ts';
import { AppError } from '../../../../../shared/errors.ts';
import { asStorageError } from '../../../db/storage-error.ts';

const stays = 'The directory in use has not been changed.';

const sentences = {
  'not-chosen': 'Choose the files of the feed first.',
  'another-waits':
    'What was read from another source still waits to be looked at. Accept it or let go of it, then import this one.',
  'no-room': `There is not enough room on the disk: a directory needs 500 MB while it is made. Free some and import it again. ${stays}`,
} as const;

/** What can keep an import from being done, besides what is wrong with a feed. */
type Trouble = keyof typeof sentences;

/** The error for it: what is wrong, what to do, and that nothing has been lost. */
export function importError(trouble: Trouble | FeedProblem, cause?: unknown): AppError {
  if (typeof trouble !== 'string') {
    return new AppError('invalid', feedProblemSentence(trouble), { cause, details: { problem: trouble.kind } });
  }
  const code = trouble === 'no-room' ? 'storage' : 'precondition';
  return new AppError(code, sentences[trouble], { cause, details: { problem: trouble } });
}

/** A directory that cannot be written must not look like a store that cannot. */
export function asImportError(error: unknown): unknown {
  const known = asStorageError(error);
  if (!(known instanceof AppError) || known.code !== 'storage') return known;
  if (known.details?.trouble === 'disk-full') return importError('no-room', error);
  return new AppError(
    'external',
    `The directory could not be written. Ask your administrator whether Frontdoor may write in its folder. ${stays}`,
    { cause: error },
  );
}
