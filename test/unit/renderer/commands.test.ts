import { describe, expect, test } from 'vitest';
import { commands } from '../../../renderer/app/commands.ts';
import { keyRowsOf } from '../../../renderer/app/key-rows.ts';
import { contactCommands } from '../../../renderer/features/contact/contact-commands.ts';
import { typesText } from '../../../renderer/lib/shortcut.ts';

describe('the commands of a contact', () => {
  test('have a name and a key each, and no two the same', () => {
    const ids = contactCommands.map(({ id }) => id);
    const keys = contactCommands.flatMap(({ shortcuts }) => shortcuts);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(keys.length);
    expect(contactCommands.every(({ label }) => label !== '')).toBe(true);
  });

  test('never take a key that types, nor one that screen readers and softphones use', () => {
    const keys = contactCommands.flatMap(({ shortcuts }) => shortcuts);
    expect(keys.filter(typesText)).toEqual([]);
    expect(keys.filter((key) => /Insert|CapsLock|Ctrl\+Alt|Alt\+Ctrl/.test(key))).toEqual([]);
  });

  test('make no sense while no contact is in front', () => {
    expect(contactCommands.every(({ when }) => when?.() === false)).toBe(true);
  });
});

test('no two things that can be done anywhere have one key, nor one name', () => {
  const anywhere = commands.filter(({ group }) => group === 'Anywhere');
  const keys = anywhere.flatMap(({ shortcuts }) => shortcuts);
  expect(keys).toContain('F1');
  expect(new Set(keys).size).toBe(keys.length);
  const ids = commands.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the list of keys has a key in every row, and every command that has one', () => {
  const groups = [...new Set(commands.map(({ group }) => group))];
  const rows = groups.flatMap((group) => keyRowsOf(group, commands));
  expect(rows.filter(({ keys }) => keys.length === 0)).toEqual([]);
  expect(commands.some(({ shortcuts }) => shortcuts.length === 0)).toBe(true);
  const listed = rows.map(({ does }) => does);
  expect(listed).toEqual(
    expect.arrayContaining(commands.filter((one) => one.shortcuts.length > 0).map((one) => one.label)),
  );
});
