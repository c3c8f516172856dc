import { z } from 'zod';
import { type FieldName, fieldNames } from '../domain/contact-fields.ts';
import { code } from '../domain/ids.ts';

/** Facts that follow from a record and are not a field of it. */
export const derivedFacts = [
  'requesterGroup',
  'channelGroup',
  'communityAccess',
  'needAppears',
  'triggers',
  'openTriggerCount',
  'noteTags',
  'noteCount',
  'solutionCount',
  'acceptedCount',
  'openPromiseCount',
  'openReportCount',
] as const;

/** Something a condition may ask about: a field, or a fact derived from the record. */
export type FactName = FieldName | (typeof derivedFacts)[number];

/** Every fact there is. */
export const factNames: readonly FactName[] = [...fieldNames, ...derivedFacts];

const fact = z.enum<readonly FactName[]>(factNames);

/** What a fact is compared with. */
export const factValue = z.union([z.string().max(60), z.number(), z.boolean()]);

/** A question about one fact. */
export type FactTest =
  | { readonly known: FactName }
  | { readonly fact: FactName; readonly is: z.infer<typeof factValue> }
  | { readonly fact: FactName; readonly has: string }
  | { readonly fact: FactName; readonly at_least: number };

/** Conditions over tests, and over whatever else `Leaf` allows. Structured data, never evaluated as text. */
type Over<Leaf> =
  | FactTest
  | Leaf
  | { readonly all: readonly Over<Leaf>[] }
  | { readonly any: readonly Over<Leaf>[] }
  | { readonly not: Over<Leaf> };

/** A condition as the guide uses it. */
export type Condition = Over<never>;
/** A condition as a council writes it: it may use a named one, so that it is written once. */
export type WrittenCondition = Over<{ readonly use: string }>;

const factTests = [
  z.strictObject({ known: fact }),
  z.strictObject({ fact, is: factValue }),
  z.strictObject({ fact, has: code }),
  z.strictObject({ fact, at_least: z.number() }),
] as const;

/** See {@link Condition}. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    ...factTests,
  ]),
);

/** See {@link WrittenCondition}. */
export const writtenCondition: z.ZodType<WrittenCondition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(writtenCondition).min(1) }),
    z.strictObject({ any: z.array(writtenCondition).min(1) }),
    z.strictObject({ not: writtenCondition }),
    z.strictObject({ use: code }),
    ...factTests,
  ]),
);
