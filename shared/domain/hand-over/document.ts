import { z } from 'zod';
import { id } from '../ids.ts';
import { civilDate, instant } from '../time.ts';

/**
 * The sheets: everything a colleague goes on with, what whoever looks after safety has to know now, or what a
 * professional who referred somebody may hear.
 */
export const sheetKinds = ['hand-over', 'safety', 'reply'] as const;
/** One of {@link sheetKinds}. */
export type SheetKind = (typeof sheetKinds)[number];

/** The ways in which a sheet leaves the computer. */
export const deliveryWays = ['print', 'pdf', 'text', 'json'] as const;
/** One of {@link deliveryWays}. */
export type DeliveryWay = (typeof deliveryWays)[number];

/** What a sheet may speak of, each at most once. */
export const sectionIds = [
  ...([
    'safety',
    'about',
    'contact',
    'adjustments',
    'agreement',
    'caller',
    'authority',
    'matters',
    'strengths',
  ] as const),
  ...(['worries', 'said', 'tried', 'assessment', 'capacity', 'passed'] as const),
  ...(['numbers', 'questions'] as const),
  ...(['to', 'outcome', 'agreed', 'from'] as const),
] as const;
/** One of {@link sectionIds}. */
export type SectionId = (typeof sectionIds)[number];

/** The longest text that somebody may put in a section's place. */
export const longestEdit = 60_000;

const section = z.strictObject({
  id: z.enum(sectionIds).describe('What the section is about.'),
  title: z.string().describe('Its heading, as people read it.'),
  text: z.string().describe('Its text; a line is a paragraph.'),
  edited: z.boolean().describe('True where somebody changed what was composed from the record.'),
});
/** A part of a sheet, as it stands. */
export type SheetSection = z.infer<typeof section>;

/** A sheet as it leaves the computer, version 1 of its form; `docs/hand-over.schema.json` is made of this. */
export const sheetDocument = z
  .strictObject({
    form: z.literal('frontdoor-hand-over-1').describe('The form of this file and its version.'),
    kind: z.enum(sheetKinds).describe('A whole hand-over, the safety sheet, or the reply to whoever referred.'),
    contact: id.describe('The conversation, the same each time it is sent.'),
    council: z.string(),
    madeAt: instant.describe('When it was made, in UTC.'),
    madeBy: z.string().describe('Who made it.'),
    isOpen: z.boolean().describe('True where the conversation had not closed yet: what it says may still change.'),
    sample: z.boolean().describe('True for an invented conversation.'),
    person: z.strictObject({
      name: z.string().describe('Empty where it is not known.'),
      born: civilDate.nullable(),
      postcode: z.string(),
    }),
    alerts: z.array(z.string()).describe('What has to be read first, before anybody is contacted.'),
    sections: z.array(section),
    leftOut: z.array(z.string()).describe('What is on record and not in here, in words.'),
  })
  .describe('A hand-over, a safety sheet or a reply, made by Frontdoor from one conversation.');
/** See {@link sheetDocument}. */
export type SheetDocument = z.infer<typeof sheetDocument>;

/** The name of whoever a sheet is about, for its head. */
export function nameOnSheet({ person }: Pick<SheetDocument, 'person'>): string {
  return person.name === '' ? 'Name not known' : person.name;
}

/** What a kind of sheet is called. */
export const sheetTitles: Readonly<Record<SheetKind, string>> = {
  'hand-over': 'Hand-over',
  safety: 'Safety sheet',
  reply: 'Reply',
};
