import type { CivilDate } from '../time.ts';
import type { Reading } from './reading.ts';
import type { Sums } from './sums.ts';

/** A window in which a return is counted, as it stands today. */
export interface Window {
  readonly days: number;
  /** The last day on which one may have begun to be over today. */
  readonly begunBy: CivilDate;
}

/** What numbers are read by. */
export interface ReadAt {
  /** The first day of the periods that are read together. */
  readonly from: CivilDate;
  /** The windows in which a return is counted, the shortest first. */
  readonly windows: readonly Window[];
}

/** One measure: the one definition that drives the page, the exports and what is sent. */
export interface Measure {
  readonly id: MeasureId;
  readonly title: string;
  readonly unit: 'percent' | 'count' | 'minutes';
  /** Which way is better; `none` where a lower or higher figure is neither. */
  readonly direction: 'up' | 'down' | 'none';
  /** The pack's name for its target. */
  readonly target?: string;
  /** In words: what is counted, of what, and what is left out of both. */
  readonly counts: string;
  readonly of: string;
  readonly leftOut: string;
  /** What it cannot see. */
  readonly blind: string;
  /** Names of what stands beside it, in the order in which it is shown. */
  readonly beside: Readonly<Record<string, string>>;
  /** Which parts its number and its whole are made of, so that each opens its conversations. */
  readonly parts: { readonly n: readonly string[]; readonly of: readonly string[] };
  /** Which of the windows has to have passed, by its place; undefined where nothing has to mature. */
  readonly windowIndex?: number;
  /** How the days of that window stand behind the title. */
  readonly windowWord?: 'within' | 'after';
  read(sums: Sums, at: ReadAt): Reading;
}

/** The measures that Frontdoor can reckon, in the order in which they are shown. */
export const measureIds = [
  'first-contact-at-close',
  'first-contact-net',
  'first-contact-confirmed',
  'passed-to-assessment',
  'signposting',
  'returns-short',
  'returns-middle',
  'returns-long',
  'time-to-outcome',
  'professional-online',
  'follow-up-response',
  'solved',
  'listened-to',
  'unmet',
  'map-use',
  'visits',
  'overrides',
] as const;
/** One of {@link measureIds}. */
export type MeasureId = (typeof measureIds)[number];
