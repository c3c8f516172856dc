import { expect, test } from 'vitest';
import { z } from 'zod';
import { contactFields, fieldNames } from '../../../shared/domain/contact-fields.ts';
import { code } from '../../../shared/domain/ids.ts';
import { factKind, listOf } from '../../../shared/pack/check/fact-kinds.ts';

/** True where a field holds codes of some list. */
function holdsCodes(schema: unknown): boolean {
  if (schema instanceof z.ZodNullable) return holdsCodes(schema.unwrap());
  if (schema instanceof z.ZodArray) return holdsCodes(schema.element);
  if (schema instanceof z.ZodObject) return Object.values(schema.shape).some(holdsCodes);
  return schema === code;
}

test.each(fieldNames)('%s is known to take its ids from a list, or to take none', (name) => {
  // The report holds questions and their answers, which no single list has.
  expect(listOf(name) !== undefined || name === 'report').toBe(holdsCodes(contactFields[name]));
});

test.each([
  ['topicMain', { of: 'ids', list: 'topics', several: false }],
  ['furtherRoutes', { of: 'ids', list: 'outcomes', several: true }],
  ['report', { of: 'ids', list: 'report_questions', several: true }],
  ['triggers', { of: 'ids', list: 'safety_triggers', several: true }],
  ['existingSupport', { of: 'words', words: ['yes', 'no', 'not-checked'], several: false }],
  ['requesterGroup', { of: 'words', words: ['person', 'network', 'professional'], several: false }],
  ['carerNoticed', { of: 'truth' }],
  ['personAnonymous', { of: 'truth' }],
  ['followUpWorkingDays', { of: 'number' }],
  ['personBorn', { of: 'text' }],
] as const)('%s is what it is', (name, kind) => {
  expect(factKind(name)).toEqual(kind);
});
