import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { findVersion } from '../../queries/pack-versions.ts';
import { findCurrentName, findNameBefore, type PackName, setAsidePack, takeIntoUse } from '../../queries/packs.ts';
import { recordAudit } from '../audit.ts';

/**
 * Uses a version that waits, or that was gone back from: new contacts start with it, open ones keep theirs.
 *
 * @throws AppError `not-found`, `precondition` where it neither waits nor was gone back from
 */
export function usePack(context: WriteContext, name: PackName): undefined {
  const { db, clock } = context;
  db.transaction(() => {
    const standing = findVersion(db, name);
    if (!standing) throw new AppError('not-found', 'This version of the council pack is not on this computer.');
    if (!standing.waits && standing.setAsideAt === null) {
      throw new AppError('precondition', 'Another pack has come meanwhile. Look at what waits now.');
    }
    takeIntoUse(db, name, clock.now());
    recordAudit(context, 'pack-used', subjectOf(name));
  });
}

/**
 * Goes back from the version in use to the one before. The one that is left is not used again by itself.
 *
 * @throws AppError `conflict` where another one is in use meanwhile, `precondition` where there is none before it
 */
export function goBack(context: WriteContext, { why, ...left }: PackName & { why: string }): undefined {
  const { db, clock, actor } = context;
  db.transaction(() => {
    const inUse = findCurrentName(db);
    if (inUse?.id !== left.id || inUse.version !== left.version) {
      throw new AppError('conflict', 'Another pack is in use meanwhile. Look at it before you go back.');
    }
    const before = findNameBefore(db);
    if (!before) throw new AppError('precondition', 'There is no version before this one to go back to.');
    setAsidePack(db, left, { at: clock.now(), profile: actor.id, why: why.trim() });
    takeIntoUse(db, before, clock.now());
    recordAudit(context, 'pack-gone-back', subjectOf(left));
  });
}

function subjectOf({ id, version }: PackName): string {
  return `${id} ${version}`;
}
