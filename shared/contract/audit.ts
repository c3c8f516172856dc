import { z } from 'zod';
import { id } from '../domain/ids.ts';
import { instant } from '../domain/time.ts';
import { nothing, read } from './core.ts';

/** What is written down about who did what. Codes and ids only. */
export const auditActions = [
  'store-created',
  'store-opened',
  'store-recovered',
  'backup-made',
  'backup-restored',
  'pack-accepted',
  'pack-refused',
  'contact-started',
  'contact-opened',
  'contact-closed',
  'promise-kept',
  'promise-reopened',
  'override-seen',
  'override-unseen',
  'follow-up-opened',
  'follow-up-tried',
  'follow-up-answered',
  'follow-up-corrected',
  'follow-up-taken-back',
  'follow-up-reopened',
  'follow-up-kept-closed',
  'call-back-tried',
  'call-back-taken-back',
  'call-back-reached',
  'call-back-ended',
  'sheet-opened',
  'sheet-printed',
  'sheet-saved-as-pdf',
  'sheet-copied',
  'sheet-saved-as-json',
  'sheet-not-sent',
  'reply-told',
  'reply-owed',
  'hand-over-taken',
  'hand-over-result',
  'hand-over-result-taken-back',
  'hand-over-seen',
  'hand-over-unseen',
  'hand-over-reopened',
  'correction-begun',
  'correction-finished',
  'correction-dropped',
  'people-linked',
  'people-told-apart',
  'people-answer-undone',
  'purge-run',
  'day-confirmed',
  'hold-placed',
  'hold-lifted',
  'person-searched',
  'part-read',
  'part-released',
  'part-withheld',
  'person-exported',
  'person-erased',
  'erasure-refused',
  'postcodes-imported',
  'address-made',
  'colleague-kept',
  'colleague-dropped',
  'passed-on',
  'passing-confirmed',
  'passing-taken-back',
  'sealed-file-opened',
  'taken-over',
] as const;
/** One of {@link auditActions}. */
export type AuditAction = (typeof auditActions)[number];

/** One entry of the audit. */
export const auditEntry = z.strictObject({
  id,
  at: instant,
  profile: z.string(),
  action: z.enum(auditActions),
  subject: z.string().nullable(),
});

/** Who did what on this computer. */
export const audit = {
  /** The newest entries first: all, or those of one action, of one profile, or both. */
  list: read({
    host: 'data',
    input: z.strictObject({
      limit: z.number().int().min(1).max(500),
      action: z.enum(auditActions).exactOptional(),
      profile: id.exactOptional(),
    }),
    output: z.array(auditEntry),
    by: ['lead', 'administrator'],
  }),
  /** Everybody who may stand in the audit, by name. */
  profiles: read({
    host: 'data',
    input: nothing,
    output: z.array(z.strictObject({ id, name: z.string() })),
    by: ['lead', 'administrator'],
  }),
} as const;
