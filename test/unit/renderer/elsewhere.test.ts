import { expect, test } from 'vitest';
import { elsewhereIn, elsewhereInWords } from '../../../renderer/features/contact/elsewhere.ts';
import { newId } from '../../../shared/domain/ids.ts';
import type { Move } from '../../../shared/domain/sealed/moves.ts';

const step = (move: Partial<Move>): Move => ({
  ...{ seal: newId(), kind: 'follow-up', way: 'passed-on', name: 'Sam', at: '2026-04-08T09:30:00.000Z', ending: null },
  hasClosedThere: false,
  ...move,
});
const said = (...moves: Move[]) => elsewhereInWords(elsewhereIn(moves));

test('a closed conversation says who goes on with its follow-up, and where it can be corrected', () => {
  expect(said()).toBe('');
  expect(said(step({ ending: 'came-back' }))).toBe('');
  expect(said(step({}))).toBe(
    ' Its follow-up was passed to Sam, who goes on with it. It can be corrected once that has come back.',
  );
  const taken = step({ way: 'taken-over', name: 'Priya', hasClosedThere: true });
  expect(said(taken)).toBe(' It closed at Priya’s desk: what is wrong in it is corrected there.');
  expect(said(step({}), taken)).toContain('passed to Sam');
  expect(said(step({}), taken)).not.toContain('come back');
  expect(elsewhereIn([step({ kind: 'draft' })])).toMatchObject({ passedTo: 'Sam', followUpWith: null });
});
