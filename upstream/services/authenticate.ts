import { civilDateOf } from '../../shared/domain/time.ts';
import { deviceToken } from '../../shared/upstream/api.ts';
import type { Context } from '../context.ts';
import { findDevice, noteHeard, takeCredential } from '../queries/devices.ts';
import { Problem } from './problem.ts';
import { hashOf, isSameHash, namesIn } from './secrets.ts';

/** Who sends: a computer of a team. */
export interface Sender {
  readonly team: string;
  readonly device: string;
  /** Whether the codes of documents are to be looked up: from the team's first pack on. */
  readonly checksCodes: boolean;
}

/** Who somebody claims to be. */
export type Claim = Pick<Sender, 'team' | 'device'> & { readonly token: string };

/** The computer that a header `Authorization` claims to be, before anything is proved. */
export function claimedSender(header: string | undefined): Claim | undefined {
  const token = header?.startsWith('Bearer ') ? header.slice(7) : '';
  return deviceToken.safeParse(token).success ? { ...namesIn(token), token } : undefined;
}

/**
 * Proves who sends. The first use of a new credential ends the old one.
 *
 * @throws Problem 401 where the credential is not good, 403 where it was revoked
 */
export async function authenticate({ db, clock }: Context, claimed: Claim | undefined): Promise<Sender> {
  // Made only where it is needed: an error takes a picture of the stack.
  const refuse = () => new Problem(401, 'unknown-credential', 'This computer has to be enrolled again.');
  if (!claimed) throw refuse();
  const { team, device, token } = claimed;
  const row = await findDevice(db, team, device);
  if (!row) throw refuse();
  const hash = hashOf(token);
  const isNext = row.next_hash !== null && isSameHash(row.next_hash, hash);
  if (!isNext && !isSameHash(row.token_hash, hash)) throw refuse();
  if (row.revoked) throw new Problem(403, 'revoked', 'This computer may not send any more. Ask your administrator.');
  if (isNext) await takeCredential(db, team, device, hash);
  const today = civilDateOf(clock.now());
  if (row.heard_on !== today) await noteHeard(db, team, device, today);
  return { team, device, checksCodes: row.has_codes };
}
