import { z } from 'zod';
import { outcomeClasses } from '../domain/contact-fields.ts';
import { code } from '../domain/ids.ts';
import { civilDate } from '../domain/time.ts';
import { guide } from './guide-schema.ts';

const label = z.string().min(1).max(80);

/** An entry of a list: a label on its own, or a label with properties. A retired entry stays readable. */
function entry<P extends z.ZodRawShape>(properties: P) {
  return z.preprocess(
    (raw) => (typeof raw === 'string' ? { label: raw } : raw),
    z.strictObject({ label, retired: z.boolean().default(false), ...properties }),
  );
}

function listOf<T extends z.ZodType>(item: T) {
  return z.record(code, item);
}

const channel = entry({ group: z.enum(['phone', 'online', 'in-person', 'other']) });
const requester = entry({ group: z.enum(['person', 'network', 'professional']) });
const tier = entry({ tier: z.number().int().min(1).max(20) });
const connection = entry({ promise: z.boolean().default(false) });
const adjustment = entry({
  blocks: z.enum(['phone']).optional(),
  format: z.enum(['large-print', 'easy-read', 'send-away']).optional(),
  needs: z.enum(['language', 'time']).optional(),
});
const route = entry({
  class: z.enum(outcomeClasses),
  bucket: z.enum(['resolved', 'signposted', 'assessment', 'review', 'reablement', 'urgent', 'protection', 'other-end']),
  /** `out` can never be settled at the front door, and is left out of the net rate. */
  net: z.enum(['in', 'out']).default('in'),
  /** `none` is not a request at all; `elsewhere` is one, but another authority's. */
  counts: z.enum(['here', 'elsewhere', 'none']).default('here'),
  /** Satisfies a request for an assessment. */
  assessment: z.boolean().default(false),
  /** The person's own decision about an assessment need not be on record (Care Act 2014, section 9). */
  decision: z.enum(['needed', 'not-needed']).default('needed'),
  receipt: z.boolean().default(false),
  call_back: z.boolean().default(false),
  tally: z.boolean().default(false),
  gap: z.boolean().default(false),
  needs_existing_support: z.boolean().default(false),
  /** The Release 2 value of `Event Outcome`; null is no row; "?" is for the council to set. */
  cld: z.string().max(120).nullable(),
});
const locality = entry({
  districts: z.array(z.string().regex(/^[EW]\d{8}$/)).default([]),
  reserved: z.boolean().default(false),
});
const routeOfAccess = entry({ community: z.boolean() });

/** A council's content: its lists, its guide and its choices. No code, and nothing about a person. */
export const pack = z.strictObject({
  id: code,
  /** A date, and once loaded a digest of the content behind it: another content is another version. */
  version: z.string().regex(/^\d{4}-\d{2}-\d{2}(\+[0-9a-f]{12})?$/, 'is a date, such as 2026-11-21'),
  council: z.string().min(1).max(80),
  channels: listOf(channel),
  requesters: listOf(requester),
  topics: listOf(entry({})),
  strengths: listOf(entry({})),
  solution_tiers: listOf(tier),
  how_connected: listOf(connection),
  outcomes: listOf(route),
  outcome_labels: z.record(z.enum(outcomeClasses), label),
  adjustments: listOf(adjustment),
  justifications: listOf(entry({})),
  decline_reasons: listOf(entry({})),
  routes_of_access: listOf(routeOfAccess),
  localities: listOf(locality),
  bank_holidays: z
    .strictObject({ add: z.array(civilDate), remove: z.array(civilDate) })
    .default({ add: [], remove: [] }),
  follow_up_default_working_days: z.number().int().min(1).max(60),
  numbers: z
    .array(
      z.strictObject({
        label,
        say: z.string().min(1).max(160),
        in_hours: z.string().min(1).max(40),
        out_of_hours: z.string().min(1).max(40),
      }),
    )
    .min(1),
  guide,
});
/** See {@link pack}. */
export type Pack = z.output<typeof pack>;

/** What every list entry has. */
export interface Entry {
  readonly label: string;
  readonly retired: boolean;
}
