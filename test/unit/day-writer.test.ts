import { expect, test, vi } from 'vitest';
import { dayWriter } from '../../shared/domain/day-writer.ts';

test('the rules of the language are looked up once, and not before the first date', () => {
  const lookedUp = vi.spyOn(Intl, 'DateTimeFormat');
  const write = dayWriter({ weekday: 'short', day: 'numeric', month: 'long' });
  expect(lookedUp).not.toHaveBeenCalled();
  expect(['2026-04-08', '2026-03-29', '2026-10-25'].map(write)).toEqual([
    'Wed 8 April',
    'Sun 29 March',
    'Sun 25 October',
  ]);
  expect(lookedUp).toHaveBeenCalledOnce();
  lookedUp.mockRestore();
});
