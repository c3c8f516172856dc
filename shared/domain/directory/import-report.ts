import { z } from 'zod';
import { instant } from '../time.ts';
import type { Weight } from './quality-flags.ts';

const many = z.number().int().min(0);
const text = (longest: number) => z.string().max(longest);

/** One finding of an import: who keeps the source finds the record there by its own id. */
export const keptFinding = z.strictObject({
  /** A kind of `quality-flags.ts`, or of {@link weakKinds}. */
  code: text(60),
  record: text(200).nullable(),
  name: text(500).nullable(),
  /** The field as the feed calls it. */
  field: text(300),
  /** What was sent, and what became of it; null where it was left out. */
  raw: text(600),
  now: text(600).nullable(),
});
/** See {@link keptFinding}. */
export type KeptFinding = z.infer<typeof keptFinding>;

/** How much a finding matters, the most first: what keeps a service out, or people from being helped. */
export const findingLevels = ['kept-out', 'weak', 'left-out', 'mended', 'note'] as const satisfies readonly Weight[];
/** One of {@link findingLevels}. */
export type FindingLevel = (typeof findingLevels)[number];

/** What is weak about a service although nothing in it is wrong: what an adviser would miss. */
export const weakKinds = {
  'no-way-to-reach': 'There is no telephone number, e-mail address or web address: nobody can be sent there.',
  'no-phone': 'There is no telephone number.',
  'assured-long-ago': 'More than a year has passed since somebody looked whether it is right.',
  'no-hours': 'It does not say when it is open.',
  'list-only': 'The publisher’s list names it and gives no details of it. It was kept as the list has it.',
} as const;
/** One of {@link weakKinds}. */
export type WeakKind = keyof typeof weakKinds;

/** Findings of one kind, with how many there are. */
export const findingGroup = z.strictObject({
  code: z.string().max(60),
  level: z.enum(findingLevels),
  words: text(300),
  count: many,
});
/** See {@link findingGroup}. */
export type FindingGroup = z.infer<typeof findingGroup>;

/** A service that an import adds, changes or takes away, against the directory in use. */
export const changeKinds = ['new', 'changed', 'gone'] as const;
/** One of {@link changeKinds}. */
export type ChangeKind = (typeof changeKinds)[number];

/** See {@link changeKinds}. */
export const serviceChange = z.strictObject({
  kind: z.enum(changeKinds),
  record: text(200),
  name: text(500),
  /** The fields that differ, by the names of the standard. */
  fields: z.array(text(60)).max(60),
});
/** See {@link serviceChange}. */
export type ServiceChange = z.infer<typeof serviceChange>;

/** What came of reading one source. */
export const sourceImport = z.strictObject({
  source: text(80),
  name: text(120),
  importedAt: instant,
  /** The names of the files, or the address. */
  from: z.array(text(500)).max(500),
  /** The form it came in, in words. */
  format: text(120),
  /** How many the feed said that it holds; null where it did not say. */
  declared: many.nullable(),
  read: many,
  kept: many,
  /** Without a name: not taken in. */
  quarantined: many,
  repeated: many,
  /** Services of this source that are in use, and what becomes of them. */
  before: many,
  changes: z.strictObject({ new: many, changed: many, gone: many }),
  groups: z.array(findingGroup).max(200),
});
/** See {@link sourceImport}. */
export type SourceImport = z.infer<typeof sourceImport>;
