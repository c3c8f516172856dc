import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../../renderer/app/commands.ts';
import { guideGroups } from '../../../renderer/features/guides/guide-texts.ts';
import { projectFolder } from '../../support/places.ts';

/** Keys that belong to one place, as the list of keys says, and are no command. */
const ofPlaces = ['Enter', 'Tab', 'Esc', 'Delete', 'Space'];
const named = /`((?:(?:Ctrl|Alt|Shift)[+ ])*(?:[A-Z0-9/?]|F\d{1,2}|Enter|Tab|Esc|Delete|Backspace|Space))`/g;

/** Every key that a guide names, with the guide. */
const keys = guideGroups.flatMap(({ guides }) =>
  guides.flatMap(({ id }) => {
    const text = readFileSync(join(projectFolder, 'docs', `${id}.md`), 'utf8');
    return [...text.matchAll(named)].map(([, key = '']) => ({ id, key: key.replaceAll(' ', '+') }));
  }),
);

test('every key that a guide names is one', () => {
  const known = new Set([...commands.flatMap(({ shortcuts }) => shortcuts), ...ofPlaces]);
  const chords = keys.filter(({ key }) => /[+]|^F\d/.test(key));
  expect(chords.length).toBeGreaterThan(60);
  expect(chords.filter(({ key }) => !known.has(key))).toEqual([]);
});
