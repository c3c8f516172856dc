import type { z } from 'zod';
import { idleMinutes, type StandingOfDesk, type tabsOfDesk } from '../../../../shared/contract/profiles.ts';
import { triesLeft } from '../../../../shared/domain/desks/tries.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { findTabs, upsertTabs } from '../../queries/desk-tabs.ts';
import { hasAnyPin, listMembers } from '../../queries/profiles.ts';
import { findSetting, upsertSetting } from '../../queries/settings.ts';
import { recordAudit } from '../audit.ts';

const idleSetting = 'idle-minutes';
/** Long enough to listen without touching a key; short enough for a desk that was left. */
const usualIdle = 10;

/** What a locked screen may know. */
export function standingOf({ db, signedIn }: ReadContext): StandingOfDesk {
  return {
    isShared: hasAnyPin(db),
    signedIn,
    idleMinutes: findSetting(db, idleSetting, idleMinutes) ?? usualIdle,
    people: listMembers(db)
      .filter(({ retiredAt }) => retiredAt === null)
      .map(({ id, name, roles, fails }) => ({
        ...{ id, name, isAdministrator: roles.includes('administrator'), triesLeft: triesLeft(fails) },
      })),
  };
}

/** Sets when the desk locks by itself. */
export function setIdle(context: WriteContext, { minutes }: { minutes: number }): undefined {
  context.db.transaction(() => {
    upsertSetting(context.db, idleSetting, minutes);
    recordAudit(context, 'idle-set', null);
  });
}

/** The tabs of whoever asks. */
export function showTabs({ db, actor }: ReadContext): z.infer<typeof tabsOfDesk> {
  return findTabs(db, actor.id) ?? { open: [], front: null };
}

/** Keeps the tabs of whoever asks. */
export function keepTabs({ db, actor }: WriteContext, tabs: z.infer<typeof tabsOfDesk>): undefined {
  upsertTabs(db, actor.id, tabs);
}
