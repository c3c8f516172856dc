import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { parse } from 'yaml';
import { z } from 'zod';
import type { UpdateRefusal } from '../../../shared/contract/managed.ts';
import { compareVersions, isVersion } from '../../../shared/domain/versions.ts';

/** A file of a release: its name beside the list that names it, and what its bytes have to add up to. */
const releaseFile = z.object({
  url: z
    .string()
    .max(200)
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/),
  sha512: z
    .string()
    .length(88)
    .regex(/^[A-Za-z0-9+/]+=*$/),
  size: z.int().min(1).exactOptional(),
});

/** A release as electron-builder describes it. What else it may say is not used. */
const release = z.object({
  version: z.string().max(60).refine(isVersion),
  files: z.array(releaseFile).min(1).max(20),
  releaseDate: z.string().max(60),
});
/** See {@link release}. */
export type Release = z.infer<typeof release>;

/** What an update server has, once it was checked. */
export type Looked =
  | { readonly kind: 'newer'; readonly release: Release }
  | { readonly kind: 'newest' | 'not-reached' }
  | { readonly kind: 'refused'; readonly why: UpdateRefusal };

/** Where to look and what to believe. */
export interface Looking {
  /** The folder of the updates, without a slash at its end. */
  readonly address: string;
  readonly channel: string;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** The version that runs. */
  readonly version: string;
  /** Ed25519 in base64, as the app was built with it. */
  readonly key: string;
}

/** The text of a file of the server; null where it did not answer with one. */
export type FetchText = (url: string) => Promise<string | null>;

/** Which kind of file updates the app on each system. */
const endings: Readonly<Partial<Record<NodeJS.Platform, string>>> = { win32: '.exe', darwin: '.zip' };

/** The name of the list of a channel, as electron-builder writes it for a system. */
export function channelFile({ channel, platform, arch }: Pick<Looking, 'channel' | 'platform' | 'arch'>): string {
  if (platform === 'win32') return `${channel}.yml`;
  if (platform === 'darwin') return `${channel}-mac.yml`;
  return `${channel}-linux${arch === 'x64' ? '' : `-${arch}`}.yml`;
}

/** What is signed of a list: its name first, so that none can stand in for another. */
export function signedList(name: string, list: string): Buffer {
  return Buffer.from(`${name}\n${list}`, 'utf8');
}

/**
 * Looks whether a server has a newer release, and believes only what the holder of the key has signed. It never
 * rejects, and nothing of a list is read before its signature is known to be good.
 */
export async function findRelease(looking: Looking, fetchText: FetchText): Promise<Looked> {
  const name = channelFile(looking);
  const list = await fetchText(`${looking.address}/${name}`);
  if (list === null) return { kind: 'not-reached' };
  const signature = await fetchText(`${looking.address}/${name}.sig`);
  if (signature === null || !isSigned(signedList(name, list), signature, looking.key)) {
    return { kind: 'refused', why: 'not-signed' };
  }
  const found = readRelease(list, endings[looking.platform] ?? '.AppImage');
  if (found === null) return { kind: 'refused', why: 'not-readable' };
  const order = compareVersions(found.version, looking.version);
  if (order === 0) return { kind: 'newest' };
  return order < 0 ? { kind: 'refused', why: 'older' } : { kind: 'newer', release: found };
}

function isSigned(bytes: Buffer, signature: string, key: string): boolean {
  const known = publicKeyOf(key);
  return known !== null && verify(null, bytes, known, Buffer.from(signature.trim(), 'base64'));
}

function publicKeyOf(text: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

function readRelease(list: string, ending: string): Release | null {
  try {
    const { data } = release.safeParse(parse(list, { maxAliasCount: 0 }));
    return data?.files.some(({ url }) => url.endsWith(ending)) ? data : null;
  } catch {
    return null;
  }
}
