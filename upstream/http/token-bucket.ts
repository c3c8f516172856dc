/** Lets each of many names do something so often in an hour, some of it at once. */
export interface TokenBucket {
  /** @returns 0 where it may, else the seconds until it may */
  take(name: string, now: number): number;
}

const hour = 3_600_000;
/** Names that are kept before those that have their whole burst back are forgotten. */
const mostNames = 20_000;

/** A bucket for each name, in memory: several collectors behind one address each let so much through. */
export function newTokenBucket(perHour: number, burst: number): TokenBucket {
  const buckets = new Map<string, { left: number; at: number }>();
  const leftAt = ({ left, at }: { left: number; at: number }, now: number) =>
    Math.min(burst, left + (Math.max(0, now - at) / hour) * perHour);
  return {
    take(name, now) {
      if (buckets.size > mostNames) {
        for (const [key, bucket] of buckets) if (leftAt(bucket, now) >= burst) buckets.delete(key);
      }
      const left = leftAt(buckets.get(name) ?? { left: burst, at: now }, now);
      if (left < 1) return Math.ceil(((1 - left) / perHour) * 3_600);
      buckets.set(name, { left: left - 1, at: now });
      return 0;
    },
  };
}
