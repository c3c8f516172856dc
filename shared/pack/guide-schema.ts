import { z } from 'zod';
import { contactFields, type FieldName, isFieldName } from '../domain/contact-fields.ts';
import { code } from '../domain/ids.ts';

/** Facts that follow from a record and are not a field of it. */
export const derivedFacts = [
  'requesterGroup',
  'noteTags',
  'noteCount',
  'solutionCount',
  'acceptedCount',
  'openPromiseCount',
] as const;

/** Something a condition may ask about: a field, or a fact derived from the record. */
export type FactName = FieldName | (typeof derivedFacts)[number];

function isFactName(name: unknown): name is FactName {
  return typeof name === 'string' && (isFieldName(name) || derivedFacts.some((fact) => fact === name));
}

const fact = z.custom<FactName>(
  isFactName,
  `is not a fact; the facts are ${[...Object.keys(contactFields), ...derivedFacts].join(', ')}`,
);

/** What a fact is compared with. */
export const factValue = z.union([z.string().max(60), z.number(), z.boolean()]);

/** A condition as structured data. Never evaluated as text. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly known: FactName }
  | { readonly fact: FactName; readonly is: z.infer<typeof factValue> }
  | { readonly fact: FactName; readonly has: string }
  | { readonly fact: FactName; readonly at_least: number };

/** See {@link Condition}. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({ known: fact }),
    z.strictObject({ fact, is: factValue }),
    z.strictObject({ fact, has: code }),
    z.strictObject({ fact, at_least: z.number() }),
  ]),
);

const sentence = z.string().min(1).max(200);

/** One stage of the talk. Stages come in any order; a stage ticks itself off once `done` holds. */
export const stage = z.strictObject({
  id: code,
  title: z.string().min(1).max(60),
  purpose: sentence,
  prompts: z.array(z.strictObject({ say: sentence, plainer: sentence.optional() })).min(1),
  applies: condition.optional(),
  done: condition,
});
/** See {@link stage}. */
export type Stage = z.infer<typeof stage>;

/** The guide to a conversation. */
export const guide = z.strictObject({ id: code, title: z.string().min(1).max(80), stages: z.array(stage).min(1) });
