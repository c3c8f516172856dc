import type { Command } from '../lib/command.ts';

/** A line of the list of keys: the keys that do it, and what they do. */
export interface KeyRow {
  readonly keys: readonly string[];
  readonly does: string;
}

/** Keys that belong to one place rather than to a command. */
const ofPlaces: Readonly<Partial<Record<Command['group'], readonly KeyRow[]>>> = {
  Anywhere: [{ keys: ['Esc'], does: 'Put away what lies on top' }],
  'At the desk': [
    { keys: ['↑ ↓'], does: 'Move along a list; Tab goes on to the next one' },
    { keys: ['Enter'], does: 'Open what the row is about' },
  ],
  'In a contact': [
    { keys: ['Tab'], does: 'In a list: take the match and go on' },
    { keys: ['Space'], does: 'In a row of choices: choose, or take back' },
    { keys: ['Delete'], does: 'On a kept line or a chip: take it out' },
  ],
  'In a follow-up': [{ keys: ['1 2 3 …'], does: 'In a row of answers: give the answer, and go on' }],
  'In an information pack': [{ keys: ['Space'], does: 'On a box: take it along, or leave it out' }],
  'At a drop-in session': [
    {
      keys: ['Enter'],
      does: 'In the line for whoever comes in: into the queue. In the queue: see them, or open what they became',
    },
    { keys: ['Ctrl+Enter'], does: 'In the line for whoever comes in: see them at once' },
  ],
  'The line you are typing': [
    { keys: ['Enter'], does: 'Keep the line' },
    { keys: ['Esc'], does: 'Clear the line; it can be brought back' },
  ],
};

/** Every key that does something in a place. What has no key is not a row: it is under “Find or do anything”. Pure. */
export function keyRowsOf(group: Command['group'], commands: readonly Command[]): readonly KeyRow[] {
  const own = commands.filter((command) => command.group === group && command.shortcuts.length > 0);
  return [...own.map(({ shortcuts, label }) => ({ keys: shortcuts, does: label })), ...(ofPlaces[group] ?? [])];
}
