import { expect, test } from 'vitest';
import { safeAmong } from '../../../../shared/domain/safety/safe-among.ts';

const said = (safeToContact: boolean | null, wasHeard = false) => ({ safeToContact, wasHeard });

test('a no holds until the person themselves says otherwise later', () => {
  expect(safeAmong([])).toBeNull();
  expect(safeAmong([said(null), said(true)])).toBe(true);
  expect(safeAmong([said(true), said(null), said(false)])).toBe(false);
  expect(safeAmong([said(true), said(true, true), said(false)])).toBe(true);
  expect(safeAmong([said(false), said(true, true)])).toBe(false);
});
