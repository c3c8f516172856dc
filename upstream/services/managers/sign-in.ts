import { randomBytes } from 'node:crypto';
import { teamCode } from '../../../shared/upstream/api.ts';
import type { Context } from '../../context.ts';
import { deleteVisit, insertManagerCode, insertVisit, isVisiting } from '../../queries/managers.ts';
import { hashOf } from '../secrets.ts';

/** How long a visit lasts, in milliseconds. */
export const visitLasts = 12 * 60 * 60_000;

/** A secret of a team: its name, a colon, and 256 random bits. */
const newSecret = (team: string) => `${team}:${randomBytes(32).toString('base64url')}`;

/** The team that a code or visit names; it proves nothing. Null where it is none of ours. */
export function teamIn(secret: string): string | null {
  const [team = '', rest = ''] = secret.split(':');
  return teamCode.safeParse(team).success && /^[A-Za-z0-9_-]{43}$/.test(rest) ? team : null;
}

/** Makes a code that opens a team's page, and what it is called where it is to be revoked. It is shown once. */
export async function makeManagerCode(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  team: string,
): Promise<{ code: string; label: string }> {
  const [code, label] = [newSecret(team), randomBytes(3).toString('hex')];
  await insertManagerCode(db, { team, hash: hashOf(code), label, now: new Date(clock.now()) });
  return { code, label };
}

/** Begins a visit with a code. @returns what the browser keeps of it; null where the code is not good */
export async function beginVisit({ db, clock }: Context, code: string): Promise<string | null> {
  const team = teamIn(code);
  if (team === null) return null;
  const visit = newSecret(team);
  const expiresAt = new Date(Date.parse(clock.now()) + visitLasts);
  return (await insertVisit(db, { team, code: hashOf(code), visit: hashOf(visit), expiresAt })) ? visit : null;
}

/** The team whose page a visit opens; null where it is over. */
export async function visitedTeam({ db, clock }: Context, visit: string): Promise<string | null> {
  const team = teamIn(visit);
  return team !== null && (await isVisiting(db, team, hashOf(visit), new Date(clock.now()))) ? team : null;
}

/** Ends a visit. */
export async function endVisit({ db }: Context, visit: string): Promise<void> {
  const team = teamIn(visit);
  if (team !== null) await deleteVisit(db, team, hashOf(visit));
}
