import { Decrypter } from 'age-encryption';
import {
  mostSealedBytes,
  type SealedFile,
  sealedFile,
  sealedForm,
  sealedHead,
} from '../../../../shared/domain/sealed/sealed-file.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext } from '../../context.ts';
import { listSealKeys } from '../../queries/seal-keys.ts';
import { ownKey } from './addresses.ts';

const firstLine = 'age-encryption.org/v1\n';
const noMatch = 'no identity matched';

const damaged =
  'This sealed file is damaged: something in it has changed or is missing. Nothing was taken over. Ask for it again.';

/**
 * Opens a sealed file with the key of whoever asks. Nothing is written.
 *
 * @throws AppError `invalid` where it is too large, no sealed file, damaged or of a later form; `forbidden` where it was
 * sealed for somebody else
 */
export async function unseal(context: ReadContext, base64: string): Promise<SealedFile> {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > mostSealedBytes)
    throw new AppError('invalid', 'This file is too large for a sealed file. Nothing was opened.');
  if (bytes.subarray(0, firstLine.length).toString('latin1') !== firstLine) {
    throw new AppError(
      'invalid',
      'This is not a sealed file, or its beginning is damaged. Choose the file that your colleague sent.',
    );
  }
  const key = ownKey(context);
  const plain = await decrypt(bytes, [key.secret]);
  if (plain === 'another') {
    const others = listSealKeys(context.db).filter(({ profile }) => profile !== key.profile);
    const isOfAnother =
      (await decrypt(
        bytes,
        others.map(({ secret }) => secret),
      )) !== 'another';
    throw new AppError('forbidden', isOfAnother ? ofAnotherProfile : notForThis);
  }
  return read(plain, key.address);
}

const ofAnotherProfile = 'This file is sealed for another profile on this computer. Whoever it is for has to open it.';
const notForThis =
  'This file is not sealed for you, or the part that says for whom is damaged. Read your figures to the colleague who sent it, and ask for it again.';

async function decrypt(bytes: Uint8Array, secrets: readonly string[]): Promise<string | 'another'> {
  if (secrets.length === 0) return 'another';
  const decrypter = new Decrypter();
  for (const secret of secrets) decrypter.addIdentity(secret);
  try {
    return await decrypter.decrypt(bytes, 'text');
  } catch (cause) {
    if (cause instanceof Error && cause.message.includes(noMatch)) return 'another';
    throw new AppError('invalid', damaged, { cause });
  }
}

function read(plain: string, address: string): SealedFile {
  const raw = parsed(plain);
  const head = sealedHead.safeParse(raw);
  if (head.success && head.data.form !== sealedForm) {
    throw new AppError(
      'invalid',
      'This file was made by a newer Frontdoor. Have this computer brought up to date, then open it again.',
    );
  }
  const file = sealedFile.safeParse(raw);
  if (!file.success || file.data.to !== address) throw new AppError('invalid', damaged);
  return file.data;
}

function parsed(plain: string): unknown {
  try {
    return JSON.parse(plain);
  } catch (cause) {
    throw new AppError('invalid', damaged, { cause });
  }
}
