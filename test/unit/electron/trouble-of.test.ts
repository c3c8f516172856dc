import { expect, test } from 'vitest';
import { asStorageError, storageError } from '../../../electron/data/db/storage-error.ts';
import { troubleOf } from '../../../electron/main/store/trouble-of.ts';
import { troubles } from '../../../shared/contract/store.ts';
import { AppError, fromWireError, toWireError } from '../../../shared/errors.ts';

test.each(troubles)('%s has a sentence that says what to do, and is still known in the main process', (trouble) => {
  const error = storageError(trouble);
  expect(error.message).toMatch(/^[A-Z].{30,}\.$/);
  expect(troubleOf(fromWireError(toWireError(error, 'ref')))).toBe(trouble);
});

test.each([
  new Error('x'),
  'corrupt',
  null,
  new AppError('storage', 'x'),
  new AppError('storage', 'x', { details: { trouble: 'odd' } }),
])('anything else is a trouble of another kind: %s', (error) => {
  expect(troubleOf(error)).toBe('other');
});

const thrown = (code: string) => Object.assign(new Error('Joan Pike'), { code });

test.each([
  ['SQLITE_FULL', 'storage', 'disk-full'],
  ['SQLITE_READONLY_DIRECTORY', 'storage', 'read-only'],
  ['SQLITE_CANTOPEN', 'storage', 'read-only'],
  ['SQLITE_CORRUPT_VTAB', 'storage', 'corrupt'],
  ['SQLITE_NOTADB', 'storage', 'corrupt'],
  ['SQLITE_IOERR_WRITE', 'storage', 'disk-error'],
  ['ENOSPC', 'storage', 'disk-full'],
  ['EACCES', 'storage', 'read-only'],
  ['EROFS', 'storage', 'read-only'],
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'conflict', 'other'],
  ['SQLITE_BUSY_SNAPSHOT', 'busy', 'other'],
])('%s becomes %s, %s', (code, expected, trouble) => {
  const error = asStorageError(thrown(code));
  expect(error).toBeInstanceOf(AppError);
  expect(error instanceof AppError && error.code).toBe(expected);
  expect(troubleOf(error)).toBe(trouble);
  expect(error instanceof Error && error.message).not.toContain('Joan');
});

test('what is no failure of storage stays what it is', () => {
  const odd = thrown('ERR_ODD');
  expect(asStorageError(odd)).toBe(odd);
  expect(asStorageError('text')).toBe('text');
});
