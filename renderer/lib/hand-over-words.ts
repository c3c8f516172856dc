import type { HandOverResult } from '../../shared/domain/hand-over/view.ts';

/** What came of a hand-over. */
export const resultWords: Readonly<Record<HandOverResult, string>> = {
  service: 'A service came of it',
  none: 'No service came of it',
  'sent-back': 'It was sent back',
};
