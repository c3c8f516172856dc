import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupFileName, parseBackupFileName } from '../../../../shared/domain/backup-name.ts';
import { backupsToDrop } from '../../../../shared/domain/backups-to-drop.ts';

const moment = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((found) => found.toISOString());
const named = (at: string, contacts = 1) => backupFileName({ at, contacts });
const daysBack = (days: number, hour = 12) => new Date(Date.UTC(2026, 10, 18, hour) - days * 86_400_000).toISOString();

describe('the name of a copy', () => {
  test('says when it was made and what it holds', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 999_999_999 }), (at, contacts) => {
        expect(parseBackupFileName(backupFileName({ at, contacts }))).toEqual({ at, contacts });
      }),
    );
  });

  test('sorts by time, and no file system refuses it', () => {
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        expect(named(one) < named(other)).toBe(one < other);
        expect(named(one)).toMatch(/^[\w.-]{1,80}$/);
      }),
    );
  });

  test.each(['', 'copy.part', 'keys.json', 'store.db', '2026-11-21.db', '2026-11-21T120000000Z-1.db-wal', '../x.db'])(
    '%j is none',
    (name) => {
      expect(parseBackupFileName(name)).toBeNull();
    },
  );
});

describe('copies that may go', () => {
  test('none while there are few', () => {
    expect(backupsToDrop([])).toEqual([]);
    expect(backupsToDrop([0, 1, 2, 3, 4, 5, 6].map((days) => named(daysBack(days))))).toEqual([]);
  });

  test('all but the newest of a day', () => {
    const morning = named(daysBack(0, 8));
    expect(backupsToDrop([named(daysBack(0, 12)), morning, named(daysBack(1))])).toEqual([morning]);
  });

  test('a year of daily copies leaves seven days and four weeks', () => {
    const all = Array.from({ length: 365 }, (_, days) => named(daysBack(days)));
    const dropped = new Set(backupsToDrop(all));
    const kept = all.filter((name) => !dropped.has(name));
    expect(kept.slice(0, 7)).toEqual(all.slice(0, 7));
    // The 18th is a Wednesday: its week and the one before lie within the seven days; two Sundays more stay.
    expect(kept).toHaveLength(9);
    expect(kept.slice(7)).toEqual([named(daysBack(10)), named(daysBack(17))]);
  });

  test('the newest always stays, and what is no copy is never named', () => {
    fc.assert(
      fc.property(fc.uniqueArray(moment, { minLength: 1, maxLength: 60 }), (moments) => {
        const names = moments.map((at) => named(at));
        const dropped = backupsToDrop([...names, 'keys.json', 'before.part']);
        expect(dropped).not.toContain(names.toSorted().at(-1));
        expect(names).toEqual(expect.arrayContaining(dropped));
        expect(names.length - dropped.length).toBeLessThanOrEqual(11);
        expect(backupsToDrop(names.filter((name) => !dropped.includes(name)))).toEqual([]);
      }),
    );
  });
});
