/** The 97.5 % point of the normal distribution: with it an interval is one of 95 %. */
const z = 1.959_963_985;

/**
 * The 95 % score interval of a share, `helped` of `n`, both ends from 0 to 1; n is at least 1. Wilson, E. B. (1927),
 * Probable inference, the law of succession, and statistical inference, Journal of the American Statistical
 * Association 22, 209–212: the shares p for which |helped/n − p| = z √(p (1 − p) / n). It stays inside 0 and 1, and
 * says something sensible for few results, for none that helped and for all.
 */
export function wilson(helped: number, n: number): { low: number; high: number } {
  const share = helped / n;
  const middle = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * n)) / n);
  const whole = 1 + (z * z) / n;
  return { low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) };
}
