import { expect, test } from 'vitest';
import { practiceArguments } from '../../../electron/main/practice/practice-arguments.ts';

test('the practice desk is started with its own folder, and with nothing else of this start', () => {
  const packaged = { appPath: null, home: '/data/frontdoor', pack: 'southampton', isUnboxed: false };
  expect(practiceArguments(packaged)).toEqual(['--practice', '--data=/data/frontdoor', '--pack=southampton']);
  expect(practiceArguments({ ...packaged, appPath: '/src', isUnboxed: true })).toEqual([
    '--no-sandbox',
    '/src',
    '--practice',
    '--data=/data/frontdoor',
    '--pack=southampton',
  ]);
});
