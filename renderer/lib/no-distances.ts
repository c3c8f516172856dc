import type { PostcodeFinding } from '../../shared/domain/postcodes/finding.ts';

/**
 * Why no service says how far away it is, and what to do about it; empty where they do.
 *
 * @param list whether there is a list of postcodes on this computer
 * @param finding what it says about the postcode; null where there is none yet
 * @param asked where a postcode is put down
 */
export function noDistancesInWords(
  list: 'none' | 'unreadable' | 'ready',
  finding: PostcodeFinding | null,
  asked: string,
): string {
  if (list === 'none') {
    return 'How far away they are is not known: there is no list of postcodes on this computer. An administrator imports one.';
  }
  if (list === 'unreadable') {
    return 'How far away they are is not known: the list of postcodes is damaged. An administrator imports it again.';
  }
  if (finding === null || finding.kind === 'no-shape') return `How far away they are is said once there is ${asked}.`;
  const isMeasured = 'place' in finding && finding.place !== null;
  return isMeasured ? '' : 'How far away they are is not known: this postcode is not in the list. Check it.';
}
