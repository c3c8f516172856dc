import { z } from 'zod';
import { canonicalJson } from '../counts/canonical-json.ts';
import { taxonomy } from '../counts/document.ts';
import { dimensions } from '../counts/tables.ts';
import { code } from '../domain/ids.ts';
import { instant } from '../domain/time.ts';

/** What a council pack may hold at most as it travels. */
export const packLimits = { bytes: 4_194_304, files: 40, file: 2_097_152 } as const;

const fileName = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,80}$/, 'is not the name of a file of a pack');

/** A council pack as it travels: its files, the codes it counts by, and who signed it. */
export const packFile = z.strictObject({
  v: z.literal(1),
  /** The pack by its id, its date and the digest of its files, as documents name it: `somerset@2026-11-21.1f0c…`. */
  tax: taxonomy,
  made_at: instant,
  files: z
    .record(fileName, z.string().max(packLimits.file))
    .refine((files) => Object.keys(files).length <= packLimits.files, `has more than ${packLimits.files} files`),
  /** The codes of each dimension; a collector that has them refuses documents with others. Empty means any. */
  codes: z.partialRecord(z.enum(dimensions), z.array(code)),
  /** Ed25519 over everything else as canonical JSON, in base64. */
  signature: z.string().max(100),
});
/** See {@link packFile}. */
export type PackFile = z.infer<typeof packFile>;

/** What is signed of a pack: all of it but the signature. */
export function signedText({ signature: _signature, ...rest }: PackFile): string {
  return canonicalJson(rest);
}
