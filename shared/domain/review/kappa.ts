/** How far two people agree about one question. */
export type Agreement =
  /** Fewer pairs than the council asks for: one more or less would move it too far. */
  | { readonly state: 'too-few'; readonly n: number; readonly same: number; readonly from: number }
  /** Both gave one and the same mark throughout: chance alone would do that as well. */
  | { readonly state: 'one-mark'; readonly n: number; readonly same: number }
  | { readonly state: 'known'; readonly n: number; readonly same: number; readonly kappa: number };

/**
 * Cohen's kappa of pairs of marks: (pₒ − pₑ) / (1 − pₑ), where pₒ is the share of pairs that are the same and pₑ the
 * share that would be by chance, the sum over all marks of the products of their shares at each of the two. Cohen, J.
 * (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20, 37–46. From −1
 * to 1; 0 is no better than chance. Not computed from fewer than `from` pairs, or where pₑ is 1.
 */
export function kappaOf<T>(pairs: readonly (readonly [T, T])[], from: number): Agreement {
  const n = pairs.length;
  const same = pairs.filter(([one, other]) => one === other).length;
  if (n < Math.max(1, from)) return { state: 'too-few', n, same, from };
  const marks = [...new Set(pairs.flat())];
  const times = (at: 0 | 1, mark: T) => pairs.filter((pair) => pair[at] === mark).length;
  // In whole numbers, so that a chance of exactly 1 is seen as such.
  const byChance = marks.reduce((sum, mark) => sum + times(0, mark) * times(1, mark), 0);
  if (byChance === n * n) return { state: 'one-mark', n, same };
  return { state: 'known', n, same, kappa: (same * n - byChance) / (n * n - byChance) };
}
