import type { FindingKind } from './quality-flags.ts';

/** Something in a feed that was repaired, is weak, or kept a record out. */
export interface Finding {
  readonly kind: FindingKind;
  readonly recordId: string | null;
  readonly recordName: string | null;
  /** The field as the feed calls it, such as `contacts[0].phones[1].number`. */
  readonly field: string;
  /** The value as sent, cut to 300 characters. Empty where its words must stay secret. */
  readonly raw: string;
  /** What it is now; null where it was left out. */
  readonly now: string | null;
}

/** Why a record is not in the directory. */
export type WhyKeptOut = 'nameless' | 'not-a-record' | 'repeated-id' | 'record-too-long' | 'record-too-deep';

/** A record that is not in the directory, and why. */
export type Quarantined = Finding & {
  readonly why: WhyKeptOut;
  /** What else is wrong with it, so that its publisher can put everything right at once. */
  readonly also: readonly Finding[];
};

/** The most characters of a value that a finding repeats. */
export const longestRaw = 300;
