import { type Constraint, type Solution, solve } from 'yalps';
import { isHidden, rangeOfMark } from '../../shared/counts/disclosure/marks.ts';
import type { DisclosureProfile } from '../../shared/counts/disclosure/profile.ts';
import { rangeShown } from '../../shared/counts/disclosure/profile.ts';
import type { Basis } from '../../upstream/services/disclosure/disclose.ts';
import type { KeptTable } from '../../upstream/services/disclosure/kept-table.ts';

/** New requests by bucket, and the tables about the same requests, whose columns come to the same totals. */
const whole = 'scope-bucket';
const linked = ['locality-bucket', 'channel-bucket', 'topic-bucket', 'told-before-bucket'];

type Terms = Map<string, number>;
interface Quantity {
  readonly name: string;
  readonly terms: Terms;
  readonly truth: number;
}

/** How a reader takes two releases of the same month: nothing is known, it has only grown, or only less is left. */
export type Between = 'unknown' | 'grown' | 'shrunk';

/**
 * Everything that was released of a month as one linear program, with all that its tables have in common: who solves it
 * knows the rules, why each marker stands where it stands, every total that is shown exactly, and what is part of what.
 */
class Program {
  readonly #constraints = new Map<string, Constraint>();
  readonly #variables = new Map<string, Map<string, number>>();
  readonly hidden: Quantity[] = [];
  readonly #profile: DisclosureProfile;

  constructor(profile: DisclosureProfile) {
    this.#profile = profile;
  }

  bound(name: string, terms: Terms, constraint: Constraint): void {
    this.#constraints.set(name, constraint);
    for (const [variable, times] of terms) {
      const sums = this.#variables.get(variable) ?? new Map<string, number>();
      this.#variables.set(variable, sums.set(name, times));
    }
  }

  /** A release; its variables begin with `at`. */
  read(at: string, basis: Basis): void {
    for (const [name, kept] of Object.entries(basis)) {
      this.#readTable(`${at}${name}`, kept, linked.includes(name) ? basis[whole] : undefined);
    }
  }

  /** @param first the table that says the totals of this one's columns on purpose, where there is one */
  #readTable(name: string, kept: KeptTable, first: KeptTable | undefined): void {
    const { rows, columns, cells, marks, shape } = kept;
    marks.forEach((line, row) => {
      line.forEach((mark, column) => {
        if (mark === 'absent') return;
        const places = cellsAt(kept, row, column);
        const terms: Terms = new Map(places.map(([r, c]) => [variableOf(name, rows[r] ?? '', columns[c] ?? ''), 1]));
        const truth = places.reduce((sum, [r, c]) => sum + (cells[r]?.[c] ?? 0), 0);
        const isExact = shape !== 'two-way' || row === rows.length || column === columns.length;
        const range =
          mark !== 'shown'
            ? rangeOfMark(mark, truth, this.#profile)
            : isExact
              ? { low: truth, high: truth }
              : rangeShown(truth, this.#profile);
        const id = `${name}:${row},${column}`;
        this.bound(id, terms, Number.isFinite(range.high) ? { min: range.low, max: range.high } : { min: range.low });
        if (isHidden(mark) && truth > 0 && !(row === rows.length && isSaidBy(first, columns[column], truth)))
          this.hidden.push({ name: id, terms, truth });
      });
    });
  }

  solve(objective: Terms, direction: 'minimize' | 'maximize'): Solution<string> {
    const variables = [...this.#variables].map(([name, sums]): [string, Map<string, number>] => [
      name,
      new Map([...sums, ['objective', objective.get(name) ?? 0]]),
    ]);
    return solve(
      { direction, objective: 'objective', constraints: this.#constraints, variables },
      { includeZeroVariables: true },
    );
  }

  /** The hidden counts that come out as one whole number, though the marker leaves more than one open. */
  found(random: () => number): string[] {
    const open = new Set(this.hidden.filter((one) => !this.#saysItself(one)));
    // Any solution that differs from the truth is a proof for all the counts in which it does.
    for (let turn = 0; turn < 8 && open.size > 0; turn += 1) {
      const objective: Terms = new Map();
      for (const { terms } of open) {
        const way = random() < 0.5 ? -1 : 1;
        for (const [variable] of terms) objective.set(variable, (objective.get(variable) ?? 0) + way * random());
      }
      const values = new Map(this.solve(objective, 'minimize').variables);
      for (const one of open) if (Math.abs(amountOf(one, values) - one.truth) >= 1 - 1e-6) open.delete(one);
    }
    return [...open].filter((one) => this.#isOne(one)).map(({ name }) => name);
  }

  #saysItself({ name }: Quantity): boolean {
    const bounds = this.#constraints.get(name);
    return bounds?.min !== undefined && bounds.min === bounds.max;
  }

  #isOne({ terms }: Quantity): boolean {
    const end = (direction: 'minimize' | 'maximize') => {
      const solved = this.solve(terms, direction);
      if (solved.status === 'unbounded') return direction === 'minimize' ? 0 : Number.POSITIVE_INFINITY;
      if (solved.status !== 'optimal') throw new Error(`The attack has no answer: ${solved.status}.`);
      return solved.result;
    };
    const least = Math.ceil(end('minimize') - 1e-6);
    return Math.floor(end('maximize') + 1e-6) <= least;
  }
}

/** Whether the table of all requests shows this very number, of a bucket or of all (undefined): nobody has to find it. */
function isSaidBy(first: KeptTable | undefined, bucket: string | undefined, truth: number): boolean {
  if (!first) return false;
  const [cells = [], marks = []] = [first.cells[0], first.marks[0]];
  const at = bucket === undefined ? first.columns.length : first.columns.indexOf(bucket);
  const shown = bucket === undefined ? cells.reduce((sum, cell) => sum + cell, 0) : cells[at];
  return marks[at] === 'shown' && shown === truth;
}

const variableOf = (table: string, row: string, column: string) => `${table}/${row}/${column}`;

function amountOf({ terms }: Quantity, values: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [variable, times] of terms) sum += times * (values.get(variable) ?? 0);
  return sum;
}

/** The cells that a place sums, itself for one that is none of the totals. */
function cellsAt({ rows, columns }: KeptTable, row: number, column: number): [number, number][] {
  const some = (many: number, at: number) => (at < many ? [at] : Array.from({ length: many }, (_, index) => index));
  return some(rows.length, row).flatMap((r) => some(columns.length, column).map((c): [number, number] => [r, c]));
}

function termsOf(basis: Basis, at: string, name: string, keep: (row: string, column: string) => boolean): Terms {
  const kept = basis[name];
  const terms: Terms = new Map();
  for (const row of kept?.rows ?? []) {
    for (const column of kept?.columns ?? [])
      if (keep(row, column)) terms.set(variableOf(`${at}${name}`, row, column), 1);
  }
  return terms;
}

/** What the tables of a month have in common: the same requests, by the same buckets. */
function link(program: Program, at: string, basis: Basis): void {
  const buckets = basis[whole]?.columns ?? [];
  const minus = (terms: Terms): Terms => new Map([...terms].map(([name, times]) => [name, -times]));
  const equal = (id: string, one: Terms, other: Terms) =>
    program.bound(`${at}=${id}`, new Map([...one, ...minus(other)]), { equal: 0 });
  const requests = (some: (bucket: string) => boolean) => termsOf(basis, at, whole, (_, bucket) => some(bucket));
  for (const name of linked) {
    if (!basis[name]) continue;
    for (const bucket of buckets) {
      const own = termsOf(basis, at, name, (_, column) => column === bucket);
      equal(
        `${name} ${bucket}`,
        own,
        requests((one) => one === bucket),
      );
    }
  }
  const sums: [string, (row: string) => boolean, (bucket: string) => boolean][] = [
    ['minutes-channel', () => true, () => true],
    ['with-a-signpost', () => true, () => true],
    ['net-out-locality', () => true, () => true],
    ['net-out-locality', (row) => row === 'out', (bucket) => bucket === 'protection'],
    ['locality-confirmation', () => true, (bucket) => bucket === 'resolved' || bucket === 'signposted'],
  ];
  sums.forEach(([name, rows, some], index) => {
    if (basis[name]) equal(`${name} ${index}`, termsOf(basis, at, name, rows), requests(some));
  });
}

/** What somebody finds who solves a release of a month; more than one release where it has revisions. */
export function attackPeriod(
  releases: readonly Basis[],
  profile: DisclosureProfile,
  random: () => number,
  between: Between = 'unknown',
): string[] {
  const program = new Program(profile);
  releases.forEach((basis, index) => {
    program.read(`${index}#`, basis);
    link(program, `${index}#`, basis);
  });
  const [before = {}, after = {}] = releases;
  if (between !== 'unknown') {
    for (const [name, kept] of Object.entries(before)) {
      const both = after[name];
      for (const row of kept.rows) {
        for (const column of kept.columns) {
          if (!both?.rows.includes(row) || !both.columns.includes(column)) continue;
          const [then, now] = [variableOf(`0#${name}`, row, column), variableOf(`1#${name}`, row, column)];
          const way = between === 'grown' ? 1 : -1;
          program.bound(
            `${name} ${row} ${column}`,
            new Map([
              [now, way],
              [then, -way],
            ]),
            { min: 0 },
          );
        }
      }
    }
  }
  return program.found(random);
}
