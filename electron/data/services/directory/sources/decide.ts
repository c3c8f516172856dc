import { AppError } from '../../../../../shared/errors.ts';
import type { WriteContext } from '../../../context.ts';
import { recordAudit } from '../../audit.ts';
import { openInUse, withReady } from './standing.ts';

interface Decided {
  /** The file that somebody looked at. */
  readonly file: string;
}

/** What was looked at has to be what is decided about. @throws AppError `conflict` where it is not any more */
function assertWaits(context: WriteContext, { file }: Decided): void {
  if (withReady(context, (waiting) => waiting.file.name) === file) return;
  throw new AppError('conflict', 'This is not what waits any more. Look at the report again.');
}

/**
 * Takes what waits into use, in one step.
 *
 * @throws AppError `conflict` where it is another file, or the directory in use is not the one it was compared with
 */
export function acceptDirectory(context: WriteContext, decided: Decided): undefined {
  assertWaits(context, decided);
  const base = withReady(context, ({ about }) => about.base);
  if (base !== (openInUse(context)?.name ?? null)) {
    const message = 'The directory in use has changed since this was read. Let go of it and import it again.';
    throw new AppError('conflict', message);
  }
  const imported = withReady(context, ({ about }) => about.imported);
  if (!context.directory.takeReady()) throw new AppError('conflict', 'Nothing waits any more.');
  // Only after it: the name of a file is changed in one step, and an entry can be written at any time.
  context.db.transaction(() => recordAudit(context, 'directory-accepted', imported));
}

/** Lets go of what waits. @throws AppError `conflict` where it is another file */
export function discardDirectory(context: WriteContext, decided: Decided): undefined {
  const found = context.directory.ready();
  found?.close();
  if (found?.name !== decided.file) {
    throw new AppError('conflict', 'This is not what waits any more. Look at the report again.');
  }
  context.directory.dropReady();
  context.db.transaction(() => recordAudit(context, 'directory-discarded', null));
}

/** Goes back to the directory before the one in use. @throws AppError `conflict` where none is kept */
export function goBackToBefore(context: WriteContext, { file }: Decided): undefined {
  const name = currentName(context);
  if (name !== null && name !== file) {
    throw new AppError('conflict', 'Another directory is in use by now. Look at it again.');
  }
  if (!context.directory.goBack()) throw new AppError('conflict', 'There is no directory to go back to any more.');
  context.db.transaction(() => recordAudit(context, 'directory-gone-back', null));
}

/** The name of the file in use; null where it is damaged: then going back is the way out. */
function currentName(context: WriteContext): string | null {
  return openInUse(context)?.name ?? null;
}
