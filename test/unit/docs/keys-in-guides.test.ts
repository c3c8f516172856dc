import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../../renderer/app/commands.ts';
import { guideGroups } from '../../../renderer/features/guides/guide-texts.ts';
import { projectFolder } from '../../support/places.ts';

const chord = /(?:(?:Ctrl|Alt|Shift)[+ ])+(?:F\d{1,2}|Enter|Backspace|Delete|Tab|[A-Z0-9/])(?![A-Za-z])|\bF\d{1,2}\b/g;

/** Every chord that a guide names, with the guide; keys that type are not looked at. */
const chords = guideGroups.flatMap(({ guides }) =>
  guides.flatMap(({ id }) => {
    const text = readFileSync(join(projectFolder, 'docs', `${id}.md`), 'utf8');
    return [...text.matchAll(chord)].map(([key]) => ({ id, key: key.replaceAll(' ', '+') }));
  }),
);

test('every key that a guide names does something', () => {
  const known = new Set(commands.flatMap(({ shortcuts }) => shortcuts));
  expect(chords.length).toBeGreaterThan(120);
  expect(chords.filter(({ key }) => !known.has(key))).toEqual([]);
});
