import type { z } from 'zod';
import type { enrolReply, enrolRequest, rotateReply } from '../../shared/upstream/api.ts';
import type { Context } from '../context.ts';
import { insertDevice, offerCredential } from '../queries/devices.ts';
import { attemptEnrolment, insertEnrolment, useEnrolment } from '../queries/enrolments.ts';
import { Problem } from './problem.ts';
import { hashOf, isSameHash, newDeviceId, newEnrolmentCode, newToken, partsOfCode } from './secrets.ts';

const codeLasts = 24 * 60 * 60_000;

/** Makes a code that enrols one computer within a day. It is shown once and kept as a hash. */
export async function makeEnrolmentCode({ db, clock }: Pick<Context, 'db' | 'clock'>, team: string): Promise<string> {
  const expiresAt = new Date(Date.parse(clock.now()) + codeLasts);
  // Four letters are enough to find a code by, and soon met twice where a team makes many.
  for (;;) {
    const { code, selector } = newEnrolmentCode(team);
    if (await insertEnrolment(db, { team, selector, hash: hashOf(code), expiresAt })) return code;
  }
}

/**
 * Enrols a computer with a code.
 *
 * @throws Problem 401 where the code is not good, whatever is wrong with it
 */
export async function enrolDevice(
  { db, clock, packKey }: Context,
  { code, app }: z.infer<typeof enrolRequest>,
): Promise<z.infer<typeof enrolReply>> {
  const { team, selector } = partsOfCode(code);
  const now = new Date(clock.now());
  const refuse = () => new Problem(401, 'not-enrolled', 'This code does not work. Ask for a new one.');
  // By itself and committed first: a wrong guess costs an attempt whatever comes after.
  const hash = await attemptEnrolment(db, team, selector, now);
  if (!hash || !isSameHash(hash, hashOf(code))) throw refuse();
  const device = newDeviceId();
  const token = newToken(team, device);
  await db.transaction(async (tx) => {
    if (!(await useEnrolment(tx, team, selector, now))) throw refuse();
    await insertDevice(tx, { team, device, hash: hashOf(token), app });
  });
  return { server_time: clock.now(), team, device, token, pack_key: packKey };
}

/** Gives a computer another credential. The one it has dies when the new one is used first. */
export async function rotateCredential(
  { db, clock }: Context,
  { team, device }: { team: string; device: string },
): Promise<z.infer<typeof rotateReply>> {
  const token = newToken(team, device);
  await offerCredential(db, team, device, hashOf(token));
  return { server_time: clock.now(), token };
}
