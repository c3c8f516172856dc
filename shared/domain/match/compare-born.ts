/** How two birth dates stand to each other, the closest first. */
export const bornLikenesses = ['same', 'swapped', 'one-digit', 'same-year', 'another', 'unknown'] as const;
/** One of {@link bornLikenesses}. */
export type BornLikeness = (typeof bornLikenesses)[number];

const year = (born: string) => born.slice(0, 4);

/** The date with its day and month in each other's place; null where that is no date. */
export function swapDayAndMonth(born: string): string | null {
  const [whole, month = '', day = ''] = born.split('-');
  return Number(day) >= 1 && Number(day) <= 12 && day !== month ? `${whole}-${day}-${month}` : null;
}

/** Compares two birth dates, each a civil date or a year alone, for example `1941`. */
export function compareBorn(one: string | null, other: string | null): BornLikeness {
  if (one === null || other === null) return 'unknown';
  if (one.length < 10 || other.length < 10) return year(one) === year(other) ? 'same-year' : 'another';
  if (one === other) return 'same';
  if (swapDayAndMonth(one) === other) return 'swapped';
  const wrong = [...one].filter((digit, place) => digit !== other[place]).length;
  return wrong === 1 ? 'one-digit' : 'another';
}

/** Years between two birth dates, whole and never negative. */
export function yearsApart(one: string, other: string): number {
  return Math.abs(Number(year(one)) - Number(year(other)));
}
