import { z } from 'zod';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { findSetting, upsertSetting } from '../../queries/settings.ts';
import { recordAudit } from '../audit.ts';

const setting = 'packs-by-themselves';

/** Whether a new pack of the collector is used without anybody having looked at it. At first it is not. */
export function areUsedByThemselves({ db, policy }: ReadContext): boolean {
  if (policy.newPacks !== null) return policy.newPacks === 'used-by-themselves';
  return findSetting(db, setting, z.boolean()) ?? false;
}

/**
 * Sets it. What waits already goes on waiting: somebody may be looking at it.
 *
 * @throws AppError `forbidden` where the organisation has set it
 */
export function setByThemselves(context: WriteContext, { isOn }: { isOn: boolean }): undefined {
  if (context.policy.newPacks !== null) {
    throw new AppError('forbidden', 'Your organisation has set how new packs are used. Ask whoever looks after it.');
  }
  context.db.transaction(() => {
    if (areUsedByThemselves(context) === isOn) return;
    upsertSetting(context.db, setting, isOn);
    recordAudit(context, 'packs-by-themselves-set', isOn ? 'on' : 'off');
  });
}
