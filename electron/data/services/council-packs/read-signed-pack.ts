import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { type PackFile, packFile, packLimits, signedText } from '../../../../shared/upstream/pack-file.ts';
import { isNamedByFiles } from '../../../../shared/upstream/pack-version.ts';

/** A pack that its signer has vouched for, or why it is none. Nothing that an unsigned one says is repeated. */
export type SignedPack =
  | { readonly file: PackFile; readonly trouble: null }
  | { readonly file: null; readonly trouble: string };

/**
 * Reads what a collector handed out as a council pack. It never throws.
 *
 * @param packKey the key of whoever signs packs, as this computer learnt it when it was enrolled
 */
export function readSignedPack(body: string, packKey: string): SignedPack {
  if (Buffer.byteLength(body) > packLimits.bytes) {
    return refused(`It is larger than a council pack may be (${packLimits.bytes} bytes).`);
  }
  const key = publicKeyOf(packKey);
  if (!key) return refused('The key by which packs are checked is damaged here. Have this computer enrolled again.');
  const { data: file } = packFile.safeParse(parsed(body));
  if (!file) return refused('It is no council pack in a form that this Frontdoor knows.');
  // Checked over what was read and not over the text: nothing that is used could stand outside what was signed.
  if (!verify(null, Buffer.from(signedText(file)), key, Buffer.from(file.signature, 'base64'))) {
    return refused(
      'It was not signed with your council’s key, or was changed afterwards. Tell whoever looks after the collector.',
    );
  }
  if (!isNamedByFiles(file, sha256)) {
    return refused('It is not named by the files that it has. Have it put together anew, and signed.');
  }
  return { file, trouble: null };
}

function refused(trouble: string): SignedPack {
  return { file: null, trouble };
}

function publicKeyOf(text: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
