/** How small numbers are kept out of what leaves the service; a council pack says it under `suppression`. */
export interface DisclosureProfile {
  /** A count from 1 to one below this is hidden. */
  readonly below: number;
  /** Every other count is rounded to a multiple of this; 1 rounds nothing. */
  readonly roundTo: number;
  /** What stands in place of a count that is hidden. */
  readonly marker: string;
}

/** From one whole number to another, both included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The profile that a council pack says. */
export function profileOf(suppression: { below: number; round_to: number; marker: string }): DisclosureProfile {
  return { below: suppression.below, roundTo: suppression.round_to, marker: suppression.marker };
}

/** True where a count has to be hidden by its size alone. A true nought is none of them. */
export function isSmall(count: number, { below }: DisclosureProfile): boolean {
  return count > 0 && count < below;
}

/**
 * A count as it is shown: to the nearest multiple, half upwards, the same one every time. Nothing but a true nought is
 * ever shown as nought.
 */
export function roundedCount(count: number, { roundTo }: DisclosureProfile): number {
  if (count === 0 || roundTo <= 1) return count;
  return Math.max(roundTo, Math.floor((count + roundTo / 2) / roundTo) * roundTo);
}

/** The counts that are shown as this one is: what a reader knows of it. */
export function rangeShown(count: number, profile: DisclosureProfile): Range {
  if (count === 0 || profile.roundTo <= 1) return { low: count, high: count };
  const shown = roundedCount(count, profile);
  const nearest = Math.ceil(shown - profile.roundTo / 2);
  const low = shown === profile.roundTo ? 1 : nearest;
  return {
    low: Math.max(profile.below, low, 1),
    high: Math.ceil(shown + profile.roundTo / 2) - 1,
  };
}
