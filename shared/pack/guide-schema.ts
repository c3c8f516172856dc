import { z } from 'zod';
import { contactFields, type FieldName, fieldNames, isFieldName } from '../domain/contact-fields.ts';
import { code } from '../domain/ids.ts';
import { condition, writtenCondition } from './condition-schema.ts';

/** What a stage may capture besides a field: the lists of a contact. */
export const capturedLists = ['notes', 'solutions', 'concerns'] as const;
/** What a stage captures: a field, or one of the lists of a contact. */
export const captured = z.enum<readonly (FieldName | (typeof capturedLists)[number])[]>([
  ...fieldNames,
  ...capturedLists,
]);

const sentence = z.string().min(1).max(200);
const field = z.enum<readonly FieldName[]>(fieldNames);

/** What an answer puts on record: values for fields, which stand in no other way than as if typed by hand. */
const settings = z
  .partialRecord(field, z.union([z.string().max(200), z.number(), z.boolean(), z.array(code)]))
  .superRefine((values, context) => {
    for (const [name, value] of Object.entries(values)) {
      if (isFieldName(name) && contactFields[name].safeParse(value).success) continue;
      context.addIssue({ code: 'custom', path: [name], message: `“${String(value)}” cannot be recorded here` });
    }
  });

/** As many answers as there are keys for. */
export const mostAnswers = 9;

/** The parts of a guide, over conditions as they are written or as they are used. */
function guideOver<C extends z.ZodType>(conditions: C) {
  const prompt = z.strictObject({ say: sentence, plainer: sentence.optional(), when: conditions.optional() });
  const answer = z.strictObject({
    say: z.string().min(1).max(60),
    when: conditions.optional(),
    sets: settings.default({}),
    /** The field that takes the line being typed along, word for word. */
    words: field.optional(),
  });
  const ask = z
    .strictObject({
      /** The field that the question is about: it is open while nothing is known of it. */
      about: field,
      ask: z.string().min(1).max(90),
      when: conditions.optional(),
      /** Belongs to the first moments: once a line of the notes is kept it comes up only where its stage is turned to. */
      opening: z.boolean().default(false),
      /** Takes the answers from the list of the field, in its order. */
      from_list: z.boolean().default(false),
      answers: z.array(answer).max(14).default([]),
    })
    .refine(({ from_list, answers }) => from_list !== answers.length > 0, {
      message: 'has either answers of its own or from_list: true',
    });
  const stage = z.strictObject({
    id: code,
    title: z.string().min(1).max(60),
    purpose: sentence,
    /** The elements of the conversation that this stage serves. */
    elements: z.array(code).default([]),
    prompts: z.array(prompt).min(1),
    /** Questions with answers that one key gives. */
    asks: z.array(ask).default([]),
    captures: z.array(captured).min(1),
    applies: conditions.optional(),
    done: conditions,
  });
  const path = z.strictObject({
    id: code,
    title: z.string().min(1).max(60),
    when: conditions,
    leaves_out: z.array(code).min(1),
  });
  const guide = z.strictObject({
    id: code,
    title: z.string().min(1).max(80),
    stages: z.array(stage).min(1),
    paths: z.array(path).default([]),
  });
  return { prompt, ask, stage, path, guide };
}

const used = guideOver(condition);

/** Words to say, with a plainer way to say them, and when they are the right ones. */
export const prompt = used.prompt;
/** See {@link prompt}. */
export type Prompt = z.infer<typeof prompt>;

/** A question with answers that one key gives; `{person}` and `{caller}` stand for their names. */
export const ask = used.ask;
/** See {@link ask}. */
export type Ask = z.infer<typeof ask>;

/** One stage of the talk. Stages come in any order; a stage ticks itself off once `done` holds. */
export const stage = used.stage;
/** See {@link stage}. */
export type Stage = z.infer<typeof stage>;

/** A shorter way through: while `when` holds, the stages it leaves out are not needed. None is ever locked. */
export const path = used.path;
/** See {@link path}. */
export type Path = z.infer<typeof path>;

/** The guide to a conversation. */
export const guide = used.guide;

/** A guide as a council writes it: its conditions may use named ones. */
export const writtenGuide = guideOver(writtenCondition).guide;
