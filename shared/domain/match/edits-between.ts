/**
 * How many single slips lie between two short words: a letter left out, put in, taken for another one, or two that
 * changed places. Counted up to `most` and one beyond, which means more.
 */
export function editsBetween(one: string, other: string, most: number): number {
  const far = most + 1;
  if (Math.abs(one.length - other.length) > most) return far;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const step = Math.min(
        (last[column] ?? far) + 1,
        (next[column - 1] ?? far) + 1,
        (last[column - 1] ?? far) + (isSame ? 0 : 1),
      );
      const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      next.push(isSwap ? Math.min(step, (before[column - 2] ?? far) + 1) : step);
    }
    if (Math.min(...next) > most) return far;
    [before, last] = [last, next];
  }
  return Math.min(last[other.length] ?? far, far);
}
