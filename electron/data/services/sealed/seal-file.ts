import { Encrypter } from 'age-encryption';
import { newId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { JobContext } from '../../context.ts';
import { findColleague } from '../../queries/colleagues.ts';
import { insertPass } from '../../queries/moves.ts';
import { recordAudit } from '../audit.ts';
import { ownKey } from './addresses.ts';
import { composeFile, type Passing } from './compose-file.ts';
import { takeBack } from './passed.ts';

/**
 * Seals a draft or a follow-up for one colleague and marks it as passed on, in the transaction that reads it. Where the
 * sealing itself fails it is taken back; a crash in between leaves it marked and on the list, to be taken back by hand.
 *
 * @throws AppError `not-found` for an address that was not kept; else as for composing
 */
export async function sealFile(context: JobContext, passing: Passing): Promise<{ seal: string; bytes: string }> {
  const { db, actor } = context;
  const seal = newId();
  const file = db.transaction(() => {
    const key = ownKey(context);
    const colleague = findColleague(db, passing.to);
    if (!colleague)
      throw new AppError('not-found', 'This colleague’s address is not kept here any more. Put it in again.');
    const composed = composeFile(context, seal, passing, key);
    const { kind, contact } = passing;
    insertPass(db, {
      ...{ seal, contact, kind, to: colleague.name, at: composed.sealedAt },
      ...{ address: colleague.address, profile: actor.id },
    });
    recordAudit(context, 'passed-on', `${contact} ${colleague.name}`);
    return composed;
  });
  try {
    const encrypter = new Encrypter();
    encrypter.addRecipient(passing.to);
    const sealed = await encrypter.encrypt(JSON.stringify(file));
    return { seal, bytes: Buffer.from(sealed).toString('base64') };
  } catch (error) {
    takeBack(context, { seal });
    throw error;
  }
}
