import fc from 'fast-check';
import { z } from 'zod';
import { concern, note, solution } from '../../shared/domain/contact.ts';
import { contactFields } from '../../shared/domain/contact-fields.ts';
import type { Record } from '../../shared/domain/guide/facts.ts';
import { newId } from '../../shared/domain/ids.ts';
import type { Pack } from '../../shared/pack/schema.ts';
import { sentences } from './any-move.ts';

/** Texts of every sort that a schema may let through: codes of the pack, codes of none, times, dates, ids, words. */
function anyText(pack: Pack): fc.Arbitrary<string> {
  const codes = [pack.topics, pack.outcomes, pack.requesters, pack.safety_triggers, pack.adjustments].flatMap((list) =>
    Object.keys(list),
  );
  return fc.oneof(
    fc.constantFrom(...codes),
    fc.constantFrom('constructor', 'made-up', '0', 'a'.repeat(60)),
    fc.constantFrom('2026-03-23T10:12:00.000Z', '1900-01-01T00:00:00.000Z', '2026-03-23', '2999-12-31'),
    fc.constantFrom(...sentences, '', ' ', '\u0000\ud800', '😀 “#1”'),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(newId(), newId()),
  );
}

/** Any value that a schema accepts, made by what the schema says. */
function anyOf(schema: z.core.$ZodType, pack: Pack): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodNullable) return fc.option(anyOf(schema.unwrap(), pack), { nil: null });
  if (schema instanceof z.ZodExactOptional) return anyOf(schema.unwrap(), pack);
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return fc.integer({ min: 0, max: 260 });
  if (schema instanceof z.ZodArray) {
    const several = fc.array(anyOf(schema.element, pack), { maxLength: 4 });
    return several.filter((made) => z.safeParse(schema, made).success);
  }
  if (schema instanceof z.ZodObject) {
    const parts: [string, z.core.$ZodType][] = Object.entries(schema.shape);
    const needed = parts.flatMap(([name, part]) => (part instanceof z.ZodExactOptional ? [] : name));
    return fc.record(Object.fromEntries(parts.map(([name, part]) => [name, anyOf(part, pack)])), {
      requiredKeys: needed,
    });
  }
  return anyText(pack).filter((text) => z.safeParse(schema, text).success);
}

const record = z.strictObject({
  fields: z.strictObject(contactFields),
  notes: z.array(note),
  solutions: z.array(solution),
  concerns: z.array(concern),
});

/** Any record that the schema of a contact accepts, whether or not anybody could ever take it down. */
export function anyRecordOfSchema(pack: Pack): fc.Arbitrary<Record> {
  return anyOf(record, pack).map((made) => record.parse(made));
}
