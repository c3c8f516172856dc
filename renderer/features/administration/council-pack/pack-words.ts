import type { PackVersion } from '../../../../shared/contract/packs.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { plainDate } from '../../../lib/dates.ts';

/** As many digits of a version's digest as tell two of one day apart. */
const digits = 6;

/** A version as people say it: its date, and enough of its digest to read it out on the telephone. */
export function versionInWords({ version }: Pick<PackVersion, 'version'>): string {
  const [date = '', digest = ''] = version.split('+');
  return `version of ${plainDate(date)}${digest === '' ? '' : ` (${digest.slice(0, digits)})`}`;
}

/** Where a version is from, and since when it is here. */
export function originInWords({ origin, madeAt, acceptedAt }: PackVersion): string {
  const here = plainDate(civilDateOf(acceptedAt));
  if (origin === 'app' || madeAt === null) return `It came with Frontdoor on ${here}`;
  return `It was put together on ${plainDate(civilDateOf(madeAt))}, and fetched from the council’s collector on ${here}`;
}

/** Since when, or until when, a version has been used. */
export function usageInWords({ state, usedAt, setAside }: PackVersion): string {
  if (setAside !== null) return `Gone back from on ${plainDate(civilDateOf(setAside.at))} by ${setAside.by}`;
  if (usedAt === null) return 'Never used: another one came';
  const since = plainDate(civilDateOf(usedAt));
  return state === 'in-use' ? `In use since ${since}` : `Taken into use on ${since}`;
}
