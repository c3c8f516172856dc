import { describe, expect, test } from 'vitest';
import { commandFor } from '../../../renderer/app/shortcuts.ts';
import type { Command } from '../../../renderer/lib/command.ts';
import { ariaShortcut, isShortcut, type KeyPress, typesText } from '../../../renderer/lib/shortcut.ts';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    code: `Key${key.toUpperCase()}`,
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    ...held,
  };
}

const command = (shortcut: string, more: Partial<Command> = {}): Command => ({
  id: shortcut,
  label: shortcut,
  group: 'Anywhere',
  shortcuts: [shortcut],
  run: () => {},
  ...more,
});

describe('a shortcut', () => {
  test('is met by its keys and by no others', () => {
    expect(isShortcut(press('n', { ctrlKey: true }), 'Ctrl+N')).toBe(true);
    expect(isShortcut(press('n', { ctrlKey: true, shiftKey: true }), 'Ctrl+N')).toBe(false);
    expect(isShortcut(press('F6', { shiftKey: true }), 'Shift+F6')).toBe(true);
    expect(isShortcut(press('F6', { shiftKey: true }), 'F6')).toBe(false);
  });

  test('with Alt goes by the place of the key, and is never AltGr', () => {
    expect(isShortcut(press('ß', { code: 'KeyS', altKey: true }), 'Alt+S')).toBe(true);
    expect(isShortcut(press('s', { altKey: true, ctrlKey: true }), 'Alt+S')).toBe(false);
  });

  test('of a sign does not care how the keyboard makes it', () => {
    expect(isShortcut(press('?', { shiftKey: true }), '?')).toBe(true);
    expect(isShortcut(press('?'), '?')).toBe(true);
  });

  test('is told to screen readers in their notation', () => {
    expect(ariaShortcut('Ctrl+Enter')).toBe('Control+Enter');
  });

  test.each([
    ['?', true],
    ['Delete', true],
    ['F9', false],
    ['Alt+S', false],
    ['Ctrl+Enter', false],
  ])('%s types into a text: %s', (shortcut, types) => {
    expect(typesText(shortcut)).toBe(types);
  });
});

describe('a key press', () => {
  test('runs no command in a text that would type there', () => {
    expect(commandFor(press('?'), [command('?')], false)?.id).toBe('?');
    expect(commandFor(press('?'), [command('?')], true)).toBeNull();
    expect(commandFor(press('F9'), [command('F9')], true)?.id).toBe('F9');
  });

  test('leaves the text its own undo, unless a step was the last thing done', () => {
    const whileStepIsLast = (isLast: boolean) => command('Ctrl+Z', { inText: () => isLast });
    const undo = press('z', { ctrlKey: true });
    expect(commandFor(undo, [whileStepIsLast(false)], true)).toBeNull();
    expect(commandFor(undo, [whileStepIsLast(true)], true)?.id).toBe('Ctrl+Z');
    expect(commandFor(undo, [whileStepIsLast(false)], false)?.id).toBe('Ctrl+Z');
  });

  test('runs no command that makes no sense just now', () => {
    expect(commandFor(press('F2'), [command('F2', { when: () => false })], false)).toBeNull();
  });
});
