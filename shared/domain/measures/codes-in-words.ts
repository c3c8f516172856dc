import type { Pack } from '../../pack/schema.ts';
import type { outcomeClasses } from '../contact-fields.ts';
import { entryOf } from '../guide/entry-of.ts';
import type { SplitName } from './fact.ts';

/** What a split is called. */
export const splitWords = {
  locality: 'Locality',
  channel: 'Channel',
  topic: 'Main topic',
  requesters: 'Who got in touch',
  tier: 'What they took up',
} as const satisfies Record<SplitName, string>;

const requesterWords: Readonly<Record<string, string>> = {
  person: 'The person',
  network: 'Family, friends and neighbours',
  professional: 'Professionals',
};

const bucketWords: Readonly<Record<string, string>> = {
  resolved: 'Resolved',
  signposted: 'Signposted',
  assessment: 'Passed on for an assessment',
  review: 'Passed on for a review',
  reablement: 'Passed on for reablement',
  urgent: 'Urgent support',
  protection: 'Safeguarding or Mental Health Act',
  'other-end': 'Ended another way',
  unplaced: 'No place in the pack',
};

/** What a council calls the ways to end. */
export type EndLabels = Readonly<Partial<Record<(typeof outcomeClasses)[number], string>>>;

/** The buckets that are a way to end as a whole, and so are called what the council calls that. */
const wholeEnds: Readonly<Record<string, keyof EndLabels>> = {
  ...{ resolved: 'resolved', signposted: 'signposted', 'other-end': 'closed-other' },
};

/** A bucket in words: the council's own, where it has some for it. */
export function bucketInWords(bucket: string, ends: EndLabels = {}): string {
  const end = wholeEnds[bucket];
  return (end && ends[end]) ?? bucketWords[bucket] ?? bucket;
}

/** The codes of a split as somebody may choose them, in the order of the pack. */
export function codesOfSplit(split: SplitName, pack: Pack): { value: string; label: string }[] {
  if (split === 'requesters') return Object.entries(requesterWords).map(([value, label]) => ({ value, label }));
  return Object.entries(listOf(split, pack)).map(([value, { label }]) => ({ value, label }));
}

/** A code of a split in the words of the pack, or the code itself where the pack does not know it any more. */
export function codeInWords(split: SplitName, code: string, pack: Pack): string {
  if (split === 'requesters') return requesterWords[code] ?? code;
  return entryOf(listOf(split, pack), code)?.label ?? code;
}

function listOf(split: Exclude<SplitName, 'requesters'>, pack: Pack): Readonly<Record<string, { label: string }>> {
  switch (split) {
    case 'locality':
      return pack.localities;
    case 'channel':
      return pack.channels;
    case 'topic':
      return pack.topics;
    case 'tier':
      return pack.solution_tiers;
  }
}
