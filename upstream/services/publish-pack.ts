import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { type PackFile, packFile, signedText } from '../../shared/upstream/pack-file.ts';
import type { Context } from '../context.ts';
import { findCurrentPack, putPack } from '../queries/packs.ts';
import { Problem } from './problem.ts';

/** A pair of keys: the private one in PEM for whoever signs packs, the public one in base64 for collectors. */
export function newPackKeys(): { privatePem: string; publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}

/** Signs a pack. This is done where the private key is, which is never the collector. */
export function signPack(pack: Omit<PackFile, 'signature'>, privatePem: string): PackFile {
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
 * @throws Problem where it is no pack, or was not signed with our key
 */
export async function publishPack({ db, packKey }: Pick<Context, 'db' | 'packKey'>, team: string, content: string) {
  const pack = packFile.parse(JSON.parse(content));
  if (packKey === null || !isSigned(pack, packKey)) {
    throw new Problem(400, 'not-signed', 'This pack was not signed with the key of this collector.');
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
