/** A count as a flow from one node to another, and whether all that a reader knows allows one more or one less. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly more: boolean;
  readonly less: boolean;
}

/**
 * True where everything that a reader sees fits as well with another count at one place.
 *
 * The counts of a table with its totals are a flow round in a circle: from all to the rows, to the columns, and back. Two
 * tables that fit the same totals differ by circles in which some counts are one more and others one less; so a count
 * can be another one exactly if such a circle leads through it. What is found is a proof, and nothing is guessed.
 */
export function givesWay(arcs: readonly Arc[], at: number): boolean {
  const arc = arcs[at];
  if (!arc) return false;
  const others = arcs.filter((_, position) => position !== at);
  return (arc.more && reaches(others, arc.to, arc.from)) || (arc.less && reaches(others, arc.from, arc.to));
}

/** True where one count more can be sent from a node to another, each on its way one more or one less. */
export function reaches(arcs: readonly Arc[], start: number, goal: number): boolean {
  const seen = new Set([start]);
  const open = [start];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === goal) return true;
    for (const { from, to, more, less } of arcs) {
      const next = more && from === node ? to : less && to === node ? from : null;
      if (next === null || seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return false;
}
