/** How an address is asked, so that nobody's computer is troubled more than by a person who reads quickly. */
export interface Pace {
  /** How many requests are under way at once. */
  readonly atOnce: number;
  /** What is waited before another try, in milliseconds: as many tries more as there are waits. */
  readonly waits: readonly number[];
  /** The longest wait that a publisher may ask for, in milliseconds. */
  readonly longestWait: number;
  /** After so many milliseconds without the whole answer there is none. */
  readonly timeout: number;
  /** Services on a page, as it is asked for. */
  readonly perPage: number;
  readonly mostPages: number;
  readonly mostServices: number;
  /** The most bytes of one answer. */
  readonly mostBytes: number;
}

/** The pace of an import. */
export const usualPace: Pace = {
  ...{ atOnce: 4, waits: [500, 2_000, 8_000], longestWait: 180_000, timeout: 45_000 },
  ...{ perPage: 100, mostPages: 10_000, mostServices: 200_000, mostBytes: 64 * 1024 * 1024 },
};
