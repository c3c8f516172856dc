import { z } from 'zod';
import { type Contact, concern, note, solution } from '../contact.ts';
import { type ContactFields, contactFields, type FieldName } from '../contact-fields.ts';
import { type Attempt, attempt, type Result, result } from '../follow-up/notes.ts';
import { sheetDocument } from '../hand-over/document.ts';
import { handOverResults, sentSheet } from '../hand-over/view.ts';
import { id } from '../ids.ts';
import { packDocument } from '../information-pack/document.ts';
import { packOut, packStanding } from '../information-pack/view.ts';
import { civilDate, instant } from '../time.ts';
import { type WithheldPart, withheldParts } from './reasons.ts';

/** Who got in touch, where that was not the person. */
const callerFields = ['requesterName', 'requesterRelationship', 'requesterOrganisation', 'requesterPhone'] as const;
/** Whoever else the conversation is about: the carer, or whom somebody cares for, and where a risk comes from. */
const otherFields = [
  ...(['otherName', 'otherRelationship', 'otherWords', 'sourceOfRisk', 'report'] as const),
  ...(['supportedBy', 'receiptWho', 'furtherRoutes'] as const),
] as const;
/** What was said, beside the notes. */
const wordFields = [
  ...(['assessmentWords', 'capacityDecision', 'capacityWhy', 'followUpReason', 'unfinishedLine'] as const),
  ...(['unkeptReceived', 'whenNext', 'overrideWords'] as const),
] as const;

const someFields = z.strictObject(contactFields).partial();

const exportedTry = attempt.omit({ id: true, order: true, by: true });
const exportedResult = result.omit({ id: true, order: true, by: true });

const exportedContact = z.strictObject({
  ...{ id, day: civilDate, openedAt: instant, closedAt: instant.nullable() },
  /** The council's lists and words that the codes are of. */
  ...{ packId: z.string(), packVersion: z.string() },
  /** Names and words were removed when their time was over, or by a decision. */
  isRemoved: z.boolean(),
  /** It is not safe to contact the person: nothing of this may reach them in an ordinary way. */
  notSafeToContact: z.boolean(),
  /** What is left out of this conversation until it is released. */
  withheld: z.array(z.enum(withheldParts)),
  /** Every field of the record but those that are withheld. */
  fields: someFields,
  notes: z.array(note),
  solutions: z.array(solution),
  /** Worries about safety; what others did or said is left out with `others`. */
  concerns: z.array(concern.partial({ done: true, by: true, whom: true, answer: true })),
  followUp: z.strictObject({ due: civilDate, at: instant.nullable() }).nullable(),
  /** What came of it: every try to reach them again and every result that stands, without who noted it. */
  ...{ tries: z.array(exportedTry), results: z.array(exportedResult) },
  /** Sheets that went out about it, with what they said; the words only where nothing is withheld. */
  sheets: z.array(
    z.strictObject({
      ...sentSheet.pick({ kind: true, way: true, at: true, hasFailed: true }).shape,
      sheet: sheetDocument.nullable(),
    }),
  ),
  /** What they were to take home: promised, given or withdrawn, without who noted it; words only where none are withheld. */
  informationPacks: z.array(
    z.strictObject({
      promised: packStanding.shape.promised.unwrap().omit({ by: true }).nullable(),
      sent: packStanding.shape.sent.unwrap().omit({ by: true }).nullable(),
      withdrawn: packStanding.shape.withdrawn.unwrap().omit({ by: true }).nullable(),
    }),
  ),
  /** Each time one came out, with what it said; the words only where nothing is withheld. */
  packsOut: z.array(
    z.strictObject({
      ...packOut.pick({ way: true, at: true, hasFailed: true }).shape,
      pack: packDocument.nullable(),
    }),
  ),
  /** What came of passing it on; the words only where they are not withheld. */
  handOverResults: z.array(
    z.strictObject({ at: instant, route: z.string(), result: z.enum(handOverResults), words: z.string() }),
  ),
  /** What reviewers wrote about it, and the answers to that; the words only where nothing is withheld. */
  reviews: z.array(
    z.strictObject({ at: instant, label: z.string(), evidence: z.string(), note: z.string(), answer: z.string() }),
  ),
  /** What stood in the record before somebody changed it, as the change itself, under the same rules. */
  changes: z.array(z.strictObject({ at: instant, change: z.unknown() })),
});

/** Everything about one person on one computer, version 1 of its form; described in docs/administrators.md. */
export const personExport = z.strictObject({
  form: z.literal('frontdoor-person-1'),
  madeAt: instant,
  /** It knows nothing of other computers, and says so. */
  scope: z.literal('this computer only'),
  contacts: z.array(exportedContact),
});
/** See {@link personExport}. */
export type PersonExport = z.infer<typeof personExport>;

/** Which fields each part takes along. Notes, words of decisions and what was done about worries go besides. */
const fieldsOf = {
  caller: callerFields,
  words: wordFields,
  others: otherFields,
} as const satisfies Readonly<Record<WithheldPart, readonly FieldName[]>>;

/** Every field about which somebody decides whether it may be given. */
export const decidedFields = [...callerFields, ...wordFields, ...otherFields] as const;

/**
 * What has to be withheld of a conversation: of one that the person held on their own behalf only what is about
 * others; of any other also who the caller is and everything that was said, as no line tells whose words it is.
 */
export function partsToWithhold(spokeForThemselves: boolean, released: readonly WithheldPart[]): WithheldPart[] {
  const parts: readonly WithheldPart[] = spokeForThemselves ? ['others'] : withheldParts;
  return parts.filter((part) => !released.includes(part));
}

/** The fields of a record without those of the parts that are withheld. */
export function fieldsWithout(fields: ContactFields, parts: readonly WithheldPart[]): z.output<typeof someFields> {
  const left = new Set<string>(parts.flatMap((part) => fieldsOf[part]));
  return someFields.parse(Object.fromEntries(Object.entries(fields).filter(([name]) => !left.has(name))));
}

/** A conversation without the parts that are withheld. */
export function exportedParts(contact: Contact, parts: readonly WithheldPart[]) {
  const withoutWords = parts.includes('words');
  const withoutOthers = parts.includes('others');
  return {
    fields: fieldsWithout(contact.fields, parts),
    notes: withoutWords ? [] : contact.notes.map((line) => (withoutOthers ? withoutSender(line) : line)),
    solutions: contact.solutions.map((each) => (withoutWords ? { ...each, words: '', promise: null } : each)),
    concerns: contact.concerns.map(({ done, by, whom, answer, covers, ...rest }) => ({
      ...{ ...rest, covers: withoutWords ? [] : covers },
      ...(withoutOthers || withoutWords ? {} : { done, by, whom, answer }),
    })),
    followUp: contact.followUp,
  };
}

/** Tries and results without who noted them; with `words` withheld, without everything that was written down freely. */
export function exportedNotes(
  noted: { readonly attempts: readonly Attempt[]; readonly results: readonly Result[] },
  parts: readonly WithheldPart[],
): Pick<PersonExport['contacts'][number], 'tries' | 'results'> {
  const hidden = parts.includes('words') ? { words: '', reason: '' } : {};
  return {
    tries: noted.attempts.map(({ id: _id, order, by, ...each }) => ({ ...each, ...hidden })),
    results: noted.results.map(({ id: _id, order, by, ...each }) =>
      parts.includes('words') ? { ...each, ...hidden, keptClosed: '', correction: null } : each,
    ),
  };
}

function withoutSender({ received, ...line }: Contact['notes'][number]): Contact['notes'][number] {
  return received ? { ...line, received: { ...received, from: '' } } : line;
}

/** Whether a change that is on record may be given away: one of a field or line that is not withheld. */
export function mayExportChange(change: Readonly<Record<string, unknown>>, parts: readonly WithheldPart[]): boolean {
  if ('field' in change) return !parts.some((part) => fieldsOf[part].some((name) => name === change.field));
  if ('concern' in change) return !parts.includes('others') && !parts.includes('words');
  if (parts.includes('others') && 'note' in change && JSON.stringify(change.note).includes('"received"')) return false;
  return !parts.includes('words');
}
