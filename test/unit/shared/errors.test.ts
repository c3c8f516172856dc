import { describe, expect, test } from 'vitest';
import { AppError, errorCodes, fromWireError, isRetryable, toWireError } from '../../../shared/errors.ts';

describe('an error on its way to the page', () => {
  test.each(errorCodes)('%s arrives as it was sent', (code) => {
    const sent = new AppError(code, 'Do this next.', { details: { gates: ['outcome'], n: 1, sure: true } });
    const { message, details } = fromWireError(toWireError(sent, 'ref'));
    expect({ message, details }).toEqual({ message: sent.message, details: sent.details });
    expect(fromWireError(toWireError(sent, 'ref')).code).toBe(code);
  });

  test.each([new Error('Joan Pike fell'), 'Joan Pike fell', { message: 'Joan Pike fell' }, null, undefined])(
    'a bug says nothing of what was inside it: %s',
    (thrown) => {
      const sent = toWireError(thrown, 'ref-1');
      expect(sent.code).toBe('internal');
      expect(JSON.stringify(sent)).not.toContain('Joan');
      expect(sent.message).toContain('ref-1');
    },
  );

  test('the cause stays behind', () => {
    const sent = toWireError(new AppError('storage', 'Free some space.', { cause: new Error('Joan Pike') }), 'ref');
    expect(Object.keys(sent)).toEqual(['code', 'message']);
  });

  test('only what may pass by itself is sent again', () => {
    const retryable = errorCodes.filter((code) => isRetryable(new AppError(code, '')));
    expect(retryable).toEqual(['busy', 'storage']);
    expect(isRetryable(new Error('busy'))).toBe(false);
  });
});
