import type { PackVersion } from '../../../../shared/contract/packs.ts';
import { type ChangeGroup, removesEarlier, whatChanges } from '../../../../shared/pack/what-changes.ts';
import type { ReadContext } from '../../context.ts';
import { listVersions, type VersionRow } from '../../queries/pack-versions.ts';
import { findCurrentName, findNameBefore, type PackName } from '../../queries/packs.ts';
import { currentPack, getPack } from '../packs.ts';
import { areUsedByThemselves } from './by-themselves.ts';

/** As many versions as are shown. */
const most = 50;

/** The versions that were offered here, and whether new ones are used by themselves. */
export function listPackVersions(context: ReadContext): { versions: PackVersion[]; byThemselves: boolean } {
  const [inUse, before] = [findCurrentName(context.db), findNameBefore(context.db)];
  const is = (row: VersionRow, name: PackName | undefined) => row.id === name?.id && row.version === name.version;
  const versions = listVersions(context.db, most).map((row): PackVersion => {
    const { id, version, origin, madeAt, acceptedAt, usedAt, setAsideAt, setAsideBy, setAsideWhy } = row;
    return {
      ...{ id, version, origin, madeAt, acceptedAt, usedAt },
      state: stateOf(row, is(row, inUse)),
      setAside: setAsideAt === null ? null : { at: setAsideAt, by: setAsideBy ?? '', why: setAsideWhy },
      isNext: is(row, before),
    };
  });
  return { versions, byThemselves: areUsedByThemselves(context) };
}

function stateOf({ waits, setAsideAt, usedAt }: VersionRow, isInUse: boolean): PackVersion['state'] {
  if (isInUse) return 'in-use';
  if (waits) return 'waiting';
  if (setAsideAt !== null) return 'set-aside';
  return usedAt === null ? 'never-used' : 'before';
}

/** What a version would change of the one in use. @throws AppError `not-found` */
export function showChanges(
  context: ReadContext,
  name: PackName,
): { groups: { about: string; sentences: string[] }[]; removesEarlier: boolean } {
  const [inUse, other] = [currentPack(context), getPack(context, name)];
  const groups = whatChanges(inUse, other).map(({ about, sentences }: ChangeGroup) => ({
    about,
    sentences: [...sentences],
  }));
  return { groups, removesEarlier: removesEarlier(inUse, other) };
}
