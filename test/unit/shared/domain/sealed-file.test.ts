import { expect, test } from 'vitest';
import { emptyFields } from '../../../../shared/domain/contact-fields.ts';
import { sealedFile } from '../../../../shared/domain/sealed/sealed-file.ts';

const { fields } = sealedFile.shape.contact.shape;

test('a file from before the area’s gaps were put down is read as one without any, and anything else missing is refused', () => {
  const now = emptyFields('2026-03-23T10:12:00.000Z', 'phone-in');
  const { unmetTopics, ...before } = now;
  expect(fields.parse(before)).toEqual(now);
  expect(fields.parse({ ...now, unmetTopics: ['loneliness'] }).unmetTopics).toEqual(['loneliness']);
  const { topicMain, ...without } = now;
  expect(fields.safeParse(without).success).toBe(false);
  expect(fields.safeParse(null).success).toBe(false);
});
