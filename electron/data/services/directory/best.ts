/** Those with the highest scores in no order: all who are as good as the last of them come along. */
export function best<T extends { readonly isSure: boolean; readonly score: number }>(
  all: readonly T[],
  most: number,
): T[] {
  if (all.length <= most) return [...all];
  // What is not sure comes after all that is, whatever its score.
  const values = Float64Array.from(all, ({ isSure, score }) => (isSure ? 1e9 : 0) + score).sort();
  const least = values[values.length - most] ?? 0;
  return all.filter(({ isSure, score }) => (isSure ? 1e9 : 0) + score >= least);
}
