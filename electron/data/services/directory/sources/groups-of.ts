import {
  type FindingGroup,
  type FindingLevel,
  findingLevels,
  type WeakKind,
  weakKinds,
} from '../../../../../shared/domain/directory/import-report.ts';
import { findingKinds, findingSentence, findingWeight } from '../../../../../shared/domain/directory/quality-flags.ts';

const isWeak = (code: string): code is WeakKind => Object.hasOwn(weakKinds, code);

function describe(code: string): { level: FindingLevel; words: string } {
  if (isWeak(code)) return { level: 'weak', words: weakKinds[code] };
  const kind = findingKinds.find((each) => each === code);
  return kind ? { level: findingWeight(kind), words: findingSentence(kind) } : { level: 'note', words: code };
}

/** Findings by kind: what keeps people from being helped first, then what there is most of. Pure. */
export function groupsOf(counts: ReadonlyMap<string, number>): FindingGroup[] {
  return [...counts]
    .map(([code, count]) => ({ code, count, ...describe(code) }))
    .sort((one, other) => rank(one) - rank(other) || other.count - one.count || one.code.localeCompare(other.code));
}

/** Whom nobody can reach stands before all that is only missing. */
const rank = ({ code, level }: FindingGroup) => findingLevels.indexOf(level) - (code === 'no-way-to-reach' ? 0.5 : 0);
