import { z } from 'zod';
import type { ReadContext, WriteContext } from '../../context.ts';
import { findSetting, upsertSetting } from '../../queries/settings.ts';
import { recordAudit } from '../audit.ts';

const setting = 'packs-by-themselves';

/** Whether a new pack of the collector is used without anybody having looked at it. At first it is not. */
export function areUsedByThemselves({ db }: ReadContext): boolean {
  return findSetting(db, setting, z.boolean()) ?? false;
}

/** Sets it. What waits already goes on waiting: somebody may be looking at it. */
export function setByThemselves(context: WriteContext, { isOn }: { isOn: boolean }): undefined {
  context.db.transaction(() => {
    if (areUsedByThemselves(context) === isOn) return;
    upsertSetting(context.db, setting, isOn);
    recordAudit(context, 'packs-by-themselves-set', isOn ? 'on' : 'off');
  });
}
