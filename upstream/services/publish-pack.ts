import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { type PackFile, packFile, packLimits, signedText } from '../../shared/upstream/pack-file.ts';
import { isNamedByFiles, nameByFiles } from '../../shared/upstream/pack-version.ts';
import type { Context } from '../context.ts';
import { findCurrentPack, putPack } from '../queries/packs.ts';
import { Problem } from './problem.ts';
import { sha256 } from './secrets.ts';

/** A pair of keys: the private one in PEM for whoever signs packs, the public one in base64 for collectors. */
export function newPackKeys(): { privatePem: string; publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}

/**
 * Signs a pack, which is named by its files if it was named by its date alone. This is done where the private key is,
 * which is never the collector.
 */
export function signPack(unnamed: Omit<PackFile, 'signature'>, privatePem: string): PackFile {
  const pack = nameByFiles(unnamed, sha256);
  const text = signedText({ ...pack, signature: '' });
  return { ...pack, signature: sign(null, Buffer.from(text), createPrivateKey(privatePem)).toString('base64') };
}

/** Whether a pack was signed with the key that belongs to a public one. */
export function isSigned(pack: PackFile, publicKey: string): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(signedText(pack)), key, Buffer.from(pack.signature, 'base64'));
}

/**
 * Publishes a signed pack for a team.
 *
 * @throws Problem where it is no pack, was not signed with our key, is named otherwise than computers name it, or is
 * larger than they take
 */
export async function publishPack({ db, packKey }: Pick<Context, 'db' | 'packKey'>, team: string, content: string) {
  const pack = packFile.parse(JSON.parse(content));
  if (packKey === null || !isSigned(pack, packKey)) {
    throw new Problem(400, 'not-signed', 'This pack was not signed with the key of this collector.');
  }
  // What computers count is named by the files that they have: under another name all of it would be refused.
  if (!isNamedByFiles(pack, sha256)) {
    throw new Problem(
      400,
      'wrong-name',
      'This pack is not named by its files. Make it anew with pack:file, and sign it.',
    );
  }
  if (Buffer.byteLength(JSON.stringify(pack)) > packLimits.bytes) {
    throw new Problem(
      413,
      'too-large',
      `This pack has more than ${packLimits.bytes} bytes: no computer would take it.`,
    );
  }
  const codes = Object.entries(pack.codes).flatMap(([dimension, list]) =>
    list.map((code): [string, string] => [dimension, code]),
  );
  await db.transaction((tx) => putPack(tx, { team, tax: pack.tax, content: JSON.stringify(pack), codes }));
  return pack.tax;
}

/** The current pack of a team. @throws Problem 404 where none was published */
export async function currentPack({ db }: Context, team: string): Promise<{ tax: string; content: string }> {
  const pack = await findCurrentPack(db, team);
  if (!pack) throw new Problem(404, 'no-pack', 'No council pack has been published for this team.');
  return pack;
}
