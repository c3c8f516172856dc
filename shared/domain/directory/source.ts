import { z } from 'zod';
import { id } from '../ids.ts';
import { instant } from '../time.ts';
import { csvMapping } from './csv-mapping.ts';

/** Where services come from: files of Open Referral UK or HSDS, a table, or an address that is asked. */
export const sourceKinds = ['file', 'csv', 'api'] as const;
/** Whether what a source says may be handed on to people outside the council. Until it is set it may not. */
export const sharings = ['not-set', 'allowed', 'forbidden'] as const;

const about = z.strictObject({
  name: z.string().min(1).max(120),
  kind: z.enum(sourceKinds),
  /** The address of a live API; empty of every other kind. */
  address: z.string().max(500),
  /** How the columns of a table are read; null of every other kind, and until somebody has said so. */
  mapping: csvMapping.nullable(),
  /** Under which licence it is published, and how its publisher wants to be named. */
  licence: z.string().max(300),
  attribution: z.string().max(500),
  sharing: z.enum(sharings),
  /** The e-mail address of whoever keeps it: where a fault is told. */
  contact: z.string().max(200),
});

/** What is said of a source when it is kept. */
export const sourceDetails = about;
/** See {@link sourceDetails}. */
export type SourceDetails = z.infer<typeof sourceDetails>;

/** A source as it is kept. */
export const directorySource = about.extend({ id, createdAt: instant });
/** See {@link directorySource}. */
export type DirectorySource = z.infer<typeof directorySource>;

/** True where what a source says may be handed on: only once somebody has said so. */
export function mayBeShared(source: Pick<DirectorySource, 'sharing'> | undefined): boolean {
  return source?.sharing === 'allowed';
}
